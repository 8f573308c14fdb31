package dev.plumbline.plan;

import java.util.List;

/** An operator, an operator class and casts of an enum. */
record RandomOperators(RandomSchema schema) {
    static final String OPERATOR = "OPERATOR(shop.=~=)";

    /** Whether {@code shop.=~=} of two integers is there. */
    boolean hasOperator() {
        return schema.dice.yes("operator", 0.4);
    }

    /** Whether the operator class {@code shop."Zahlen"} for btree is there. */
    boolean hasClass() {
        return schema.dice.yes("class", 0.3);
    }

    /** Whether the enum {@code public.mood} can be cast to an integer. */
    boolean hasCast() {
        return schema.types.hasMood() && schema.dice.yes("cast", 0.3);
    }

    void write() {
        if (hasOperator()) {
            operator();
        }
        if (hasClass()) {
            operatorClass();
        }
        if (hasCast()) {
            cast();
        }
    }

    private void operator() {
        Dice dice = schema.dice;
        schema.sql(
                "function",
                "CREATE FUNCTION shop.alike(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 % "
                        + (2 + dice.pick("operator.body", 3)) + " = $2 % 2'");
        schema.sql(
                "operator",
                "CREATE OPERATOR shop.=~= (FUNCTION = shop.alike, LEFTARG = integer, RIGHTARG = integer"
                        + (dice.yes("operator.commutator", 0.4) ? ", COMMUTATOR = OPERATOR(shop.=~=)" : "")
                        + (dice.yes("operator.restrict", 0.3) ? ", RESTRICT = eqsel, JOIN = eqjoinsel" : "")
                        + ")");
        String named = "OPERATOR shop.=~= (integer, integer)";
        schema.about("operator", named, named, "");
    }

    private void operatorClass() {
        Dice dice = schema.dice;
        boolean family = dice.yes("class.family", 0.3);
        if (family) {
            schema.sql("operator-family", "CREATE OPERATOR FAMILY shop.\"Familie\" USING btree");
        }
        String comparison = "btint4cmp(integer, integer)";
        if (dice.yes("class.own", 0.4)) {
            schema.sql(
                    "function",
                    "CREATE FUNCTION shop.order_of(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($"
                            + (1 + dice.pick("class.body", 2)) + ", $2)'");
            comparison = "shop.order_of(integer, integer)";
        }
        schema.sql(
                "operator-class",
                "CREATE OPERATOR CLASS shop.\"Zahlen\" FOR TYPE integer USING btree"
                        + (family ? " FAMILY shop.\"Familie\"" : "")
                        + " AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 "
                        + comparison);
        String named = "OPERATOR CLASS shop.\"Zahlen\" USING btree";
        schema.about("class", named, named, "");
    }

    private void cast() {
        Dice dice = schema.dice;
        schema.sql(
                "function",
                "CREATE FUNCTION shop.rank(public.mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length($1::text) + "
                        + dice.pick("cast.body", 3) + "'");
        schema.sql(
                "cast",
                "CREATE CAST (public.mood AS integer) WITH FUNCTION shop.rank(public.mood)"
                        + schema.one("cast.context", List.of("", "", " AS ASSIGNMENT", " AS IMPLICIT")));
        schema.comment("cast", "CAST (public.mood AS integer)");
        if (dice.yes("cast.inout", 0.3)) {
            schema.sql("cast", "CREATE CAST (public.mood AS character varying) WITH INOUT");
        }
    }
}
