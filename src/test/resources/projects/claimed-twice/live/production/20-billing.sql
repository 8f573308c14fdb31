CREATE TABLE public.invoices (
    id INTEGER NOT NULL,
    number VARCHAR(40) NOT NULL,
    CONSTRAINT invoices_pkey PRIMARY KEY (id)
);
CREATE TABLE public.alembic_version_billing (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_billing_pkc PRIMARY KEY (version_num)
);
INSERT INTO public.alembic_version_billing (version_num) VALUES ('billing_0001');
