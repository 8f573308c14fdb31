CREATE TABLE public.orders (
    id INTEGER NOT NULL,
    reference VARCHAR(40) NOT NULL,
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE TABLE public.customers (
    id INTEGER NOT NULL,
    email VARCHAR(40) NOT NULL,
    CONSTRAINT customers_pkey PRIMARY KEY (id)
);
CREATE TABLE public.alembic_version_orders (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_orders_pkc PRIMARY KEY (version_num)
);
INSERT INTO public.alembic_version_orders (version_num) VALUES ('orders_0001');
