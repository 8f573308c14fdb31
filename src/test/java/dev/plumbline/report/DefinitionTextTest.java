package dev.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Policy;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Routine;
import dev.plumbline.catalog.RowSecurity;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import dev.plumbline.catalog.Trigger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DefinitionTextTest {
    private static final ObjectId TABLE = ObjectId.of("table", "meals", "Straße");

    private static Column column(int position, String name, String type, @Nullable String value, boolean notNull) {
        return new Column(
                TABLE.child("column", name),
                TABLE,
                position,
                type,
                null,
                value,
                null,
                null,
                notNull,
                "default",
                "",
                -1,
                List.of(),
                false);
    }

    private static String render(ObjectId id, CatalogObject... objects) {
        return DefinitionText.render(Snapshot.of(Provenance.of("x"), List.of(objects), List.of()), id);
    }

    @Test
    void aTableIsWrittenWithEverythingUnderIt() {
        ObjectId column = TABLE.child("column", "select");
        assertEquals(
                """
                CREATE TABLE meals."Straße" (
                    id uuid DEFAULT gen_random_uuid() NOT NULL,
                    "select" text,
                    CONSTRAINT p PRIMARY KEY (id),
                    CONSTRAINT f FOREIGN KEY (id) REFERENCES users.users(id),
                    CONSTRAINT c CHECK (("select" <> ''::text))
                )
                PARTITION BY RANGE (id)
                WITH (fillfactor=70);
                CREATE UNIQUE INDEX i ON meals."Straße" USING btree ("select") WHERE (id IS NOT NULL);
                CREATE TRIGGER t BEFORE UPDATE ON meals."Straße" FOR EACH ROW EXECUTE FUNCTION touch(); -- disabled
                ALTER TABLE meals."Straße" ENABLE ROW LEVEL SECURITY;
                CREATE POLICY own ON meals."Straße"
                    AS PERMISSIVE FOR SELECT TO PUBLIC, "Leser"
                    USING ((id = auth.uid()));
                ALTER TABLE meals."Straße" OWNER TO postgres;
                GRANT SELECT ("select") ON TABLE meals."Straße" TO anon;
                GRANT SELECT ON TABLE meals."Straße" TO anon;
                GRANT INSERT ON TABLE meals."Straße" TO anon WITH GRANT OPTION;
                COMMENT ON COLUMN meals."Straße"."select" IS 'it''s';
                """,
                render(
                        TABLE,
                        new Table(
                                TABLE,
                                "permanent",
                                null,
                                "RANGE (id)",
                                null,
                                null,
                                List.of(),
                                null,
                                List.of("fillfactor=70"),
                                "default",
                                null),
                        column(2, "select", "text", null, false),
                        column(1, "id", "uuid", "gen_random_uuid()", true),
                        new PrimaryKey(
                                TABLE.child("pk", "p"),
                                TABLE,
                                List.of("id"),
                                "PRIMARY KEY (id)",
                                List.of(),
                                true,
                                false,
                                null),
                        new ForeignKey(
                                TABLE.child("fk", "f"),
                                TABLE,
                                List.of("id"),
                                ObjectId.parse("table:users.users"),
                                "FOREIGN KEY (id) REFERENCES users.users(id)"),
                        new CheckConstraint(
                                TABLE.child("check", "c"), TABLE, "CHECK ((\"select\" <> ''::text))", false),
                        new Index(
                                TABLE.child("index", "i"),
                                TABLE,
                                true,
                                "USING btree (\"select\") WHERE (id IS NOT NULL)",
                                true,
                                false,
                                List.of(),
                                null,
                                null),
                        new Trigger(
                                TABLE.child("trigger", "t"),
                                TABLE,
                                "CREATE TRIGGER BEFORE UPDATE ON meals.\"Straße\" FOR EACH ROW EXECUTE FUNCTION touch()",
                                "disabled"),
                        new RowSecurity(new ObjectId("rls", TABLE.name()), TABLE, true, false),
                        new Policy(
                                TABLE.child("policy", "own"),
                                TABLE,
                                true,
                                "SELECT",
                                List.of("public", "Leser"),
                                "(id = auth.uid())",
                                null),
                        new Owner(TABLE.about("owner"), TABLE, "postgres"),
                        new Grant(TABLE.grantTo("anon"), TABLE, "anon", List.of("INSERT WITH GRANT OPTION", "SELECT")),
                        new Grant(column.grantTo("anon"), column, "anon", List.of("SELECT")),
                        new Comment(column.about("comment"), column, "it's")));
    }

    @Test
    void aFunctionsBodyIsQuotedByATagThatItDoesNotHold() {
        ObjectId id = ObjectId.routine("function", "meals", "to(tal", "integer");
        assertEquals(
                """
                CREATE FUNCTION meals."to(tal"(n integer DEFAULT 1)
                 RETURNS integer
                 LANGUAGE sql
                 STABLE
                 SECURITY DEFINER
                 PARALLEL SAFE
                 COST 100
                 SET search_path=meals
                AS $body1$ SELECT $$x$$ $body1$;
                """,
                render(
                        id,
                        new Routine(
                                id,
                                "n integer DEFAULT 1",
                                "integer",
                                "sql",
                                false,
                                "stable",
                                false,
                                true,
                                false,
                                "safe",
                                "100",
                                "0",
                                null,
                                List.of("search_path=meals"),
                                " SELECT $$x$$ ")));
    }

    @Test
    void anEnumIsWrittenLabelByLabel() {
        ObjectId id = ObjectId.parse("type:meals.unit");
        assertEquals("""
                CREATE TYPE meals.unit AS ENUM (
                    'g',
                    'k''g'
                );
                """, render(id, new EnumType(id, List.of("g", "k'g"))));
    }

    @Test
    void aColumnAloneIsWrittenAsAnAddition() {
        assertEquals(
                "ALTER TABLE meals.\"Straße\" ADD COLUMN id uuid NOT NULL;\n",
                render(TABLE.child("column", "id"), column(1, "id", "uuid", null, true)));
    }

    @Test
    void anObjectThatIsNotThereHasNoDefinition() {
        assertEquals("", render(TABLE));
        assertFalse(render(TABLE.child("column", "id"), column(1, "id", "uuid", null, true))
                .isEmpty());
    }
}
