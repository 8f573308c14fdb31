CREATE TABLE public.invoices (
    id INTEGER NOT NULL,
    number VARCHAR(40) NOT NULL,
    CONSTRAINT invoices_pkey PRIMARY KEY (id)
);
