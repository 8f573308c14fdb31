CREATE SCHEMA meals;
CREATE TYPE meals.span AS RANGE (SUBTYPE = text, COLLATION = "C", SUBTYPE_OPCLASS = text_pattern_ops, MULTIRANGE_TYPE_NAME = meals.spans);
