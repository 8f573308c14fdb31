CREATE SCHEMA "a""b";
CREATE OPERATOR CLASS "a""b"."C x" FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);
