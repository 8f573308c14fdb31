-- planted: P10: left behind by an import; no service knows it.
CREATE TABLE public.tmp_import (
    line_number INTEGER,
    line TEXT
);
