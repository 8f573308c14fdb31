package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that a revision sends. */
class RevisionTextsTest extends RevisionReading {
    @Test
    void aBlockThatChangesTheSchemaForEachRowIsAGap() throws IOException {
        Revision revision = upgrade("""
                op.execute(\"""
                    DO $$
                    DECLARE r record;
                    BEGIN
                        FOR r IN SELECT name FROM tenants WHERE active LOOP
                            EXECUTE format('CREATE TABLE %I (id int)', r.name);
                        END LOOP;
                    END $$
                \""")
                op.execute(\"""
                    DO $$
                    DECLARE r record;
                    BEGIN
                        FOR r IN SELECT conname FROM pg_catalog.pg_constraint JOIN generate_series(1, 2) ON true LOOP
                            EXECUTE format('ALTER TABLE t DROP CONSTRAINT %I', r.conname);
                        END LOOP;
                    END $$
                \""")
                """);
        assertEquals(
                List.of("it changes the schema for each row of a table, and a replay has no rows"),
                revision.gaps().stream().map(Gap::reason).toList());
        assertEquals(1, revision.statements().size());
        assertTrue(revision.statements().getFirst().sql().contains("pg_constraint"));
    }

    @Test
    void textsThatAreNotKnownHideEverything() throws IOException {
        Revision revision = upgrade("""
                import os
                op.execute(f"ALTER TABLE t OWNER TO {os.environ['OWNER']}")
                op.execute("UPDATE t SET c = :value")
                op.unheard_of("t")
                mystery(op)
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(
                List.of(
                        everything("the text of a statement: environment variable OWNER", 8),
                        everything("the text has no value for :value", 9),
                        everything("the operation op.unheard_of is not known", 10),
                        everything("it calls a function that is not known: the name mystery is not known", 11)),
                revision.gaps());
    }

    @Test
    void valuesOfTextsAreWrittenIn() throws IOException {
        Revision revision = upgrade("""
                op.execute(sa.text("COMMENT ON TABLE t IS :c").bindparams(c="it's :x"))
                op.get_bind().execute(sa.text("SELECT make_it('s', :n), '12\\\\:30', 1::int"), {"n": 5})
                op.execute(sa.table("t", sa.column("c")).insert().values(c=1))
                """);
        assertEquals(List.of(), revision.gaps());
        assertEquals(
                List.of("COMMENT ON TABLE t IS 'it''s :x'", "SELECT make_it('s', 5), '12:30', 1::int"), sql(revision));
        assertEquals(1, revision.leftOut());
    }

    @Test
    void textsAboutRowsAreCountedThoughTheirValuesAreNotKnown() throws IOException {
        Revision revision = upgrade("""
                import os
                who = os.environ["WHO"]
                op.execute(f"UPDATE t SET c = '{who}'")
                op.execute("DELETE FROM t WHERE c = '%s'; INSERT INTO t VALUES ('{}')".format(who) % who)
                op.execute("SELECT count(*) FROM t WHERE c = '" + who + "'")
                op.execute(f"SELECT make_tables('{who}')")
                op.execute("UPDATE pg_attribute SET atttypmod = 44 WHERE attname = '%s'" % who)
                op.execute(f"DELETE FROM t; ALTER TABLE t OWNER TO {who}")
                """);
        assertEquals(List.of(), revision.statements());
        assertEquals(3, revision.leftOut());
        assertEquals(List.of(everything("the text of a statement: environment variable WHO", 8)), revision.gaps());
    }

    @Test
    void textsTakeTheirValuesByParamsToo() throws IOException {
        Revision revision = upgrade("""
                op.execute(sa.text("COMMENT ON TABLE t IS :c").params(c="first"))
                op.execute(sa.text("COMMENT ON TABLE t IS :c").params({"c": "second"}))
                op.execute(sa.text("UPDATE t SET c = :c").params({"c": mystery}))
                """);
        assertEquals(List.of(), revision.gaps());
        assertEquals(List.of("COMMENT ON TABLE t IS 'first'", "COMMENT ON TABLE t IS 'second'"), sql(revision));
        assertEquals(1, revision.leftOut());
    }
}
