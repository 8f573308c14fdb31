package dev.plumbline.alembic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.changelog.Revision;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an inspector tells of a table that texts have changed, and of constraints without names. */
class RevisionInspectionsTest extends RevisionReading {
    private static final String MADE = """
            op.create_table("t", sa.Column("id", sa.Integer()), sa.Column("a", sa.Text()), sa.Column("b", sa.Text()))
            op.create_index("ix_a", "t", ["a"])
            op.create_index("ix_b", "t", ["b"])
            """;
    private static final String ASKED = """
            inspector = sa.inspect(op.get_bind())
            indexes = [index["name"] for index in inspector.get_indexes("t")]
            columns = [column["name"] for column in inspector.get_columns("t")]
            """;

    @Test
    void whatATextMayHaveDroppedIsInDoubt() throws IOException {
        Revision revision = upgrade(MADE + "op.execute('DROP INDEX ix_a')\n" + ASKED + """
                if "ix_a" in indexes:
                    op.create_index("ix_1", "t", ["id"])
                if "ix_b" in indexes:
                    op.create_index("ix_2", "t", ["id"])
                if "a" in columns:
                    op.create_index("ix_3", "t", ["id"])
                """);
        assertEquals(
                List.of("CREATE INDEX ix_2 ON t (id)", "CREATE INDEX ix_3 ON t (id)"),
                sql(revision).subList(4, sql(revision).size()));
        assertEquals(List.of("t"), doubtful(revision));
    }

    @Test
    void aColumnThatATextDropsIsInDoubtWithItsIndexes() throws IOException {
        Revision revision = upgrade(MADE + "op.execute('ALTER TABLE t DROP COLUMN b')\n" + ASKED + """
                if "b" in columns:
                    op.drop_column("t", "b")
                if "ix_b" in indexes:
                    op.drop_index("ix_b", "t")
                if "a" in columns and "other" not in columns and "ix_other" not in indexes:
                    op.create_index("ix_other", "t", ["a"])
                """);
        assertEquals(
                List.of("CREATE INDEX ix_other ON t (a)"),
                sql(revision).subList(4, sql(revision).size()));
        assertEquals(2, revision.gaps().size(), revision::toString);
    }

    @Test
    void anIndexGoesWithItsColumn() throws IOException {
        Revision revision = upgrade(MADE + "op.drop_column('t', 'b')\n" + ASKED + """
                for name in indexes:
                    op.drop_index(name, "t")
                """);
        assertEquals("DROP INDEX ix_a", sql(revision).getLast());
        assertEquals(5, sql(revision).size());
        assertEquals(List.of(), revision.gaps());
    }

    @Test
    void aConstraintWithoutANameIsCalledAsPostgresqlDoes() throws IOException {
        Revision revision = upgrade("""
                op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("p", sa.ForeignKey("t.id")),
                    sa.UniqueConstraint("p", "id"), sa.CheckConstraint("p > 0"))
                inspector = sa.inspect(op.get_bind())
                for key in inspector.get_foreign_keys("t"):
                    op.drop_constraint(key["name"], "t")
                for unique in inspector.get_unique_constraints("t"):
                    op.drop_constraint(unique["name"], "t")
                op.drop_constraint(inspector.get_pk_constraint("t")["name"], "t")
                for check in inspector.get_check_constraints("t"):
                    op.drop_constraint(check["name"], "t")
                """);
        assertEquals(
                List.of("t_p_fkey", "t_p_id_key", "t_pkey").stream()
                        .map(name -> "ALTER TABLE t DROP CONSTRAINT " + name)
                        .toList(),
                sql(revision).subList(1, sql(revision).size()));
        assertEquals(List.of("t"), doubtful(revision));
    }

    @Test
    void aColumnThatMayGoOrBeRenamedLeavesItsIndexesInDoubt() throws IOException {
        List<String> changes = List.of("op.drop_column('t', 'b')", "op.alter_column('t', 'b', new_column_name='c')");
        for (String change : changes) {
            Revision revision = upgrade(MADE + MAYBE + "if maybe():\n    " + change + "\n");
            assertEquals(
                    List.of(List.of(TABLE)),
                    revision.gaps().stream().map(gap -> gap.objects()).toList(),
                    change);
        }
        Revision revision = upgrade(MADE + MAYBE + "if maybe():\n    op.drop_column('t', 'id')\n");
        assertEquals(
                List.of(TABLE.child("column", "id")), revision.gaps().getFirst().objects());
    }

    @Test
    void enumerationsAndViewsThatNothingMentionsAreNotThere() throws IOException {
        Revision revision = upgrade("""
                op.execute("CREATE TYPE mood AS ENUM ('a'); CREATE VIEW seen AS SELECT 1")
                inspector = sa.inspect(op.get_bind())
                enums = [each["name"] for each in inspector.get_enums()]
                if "colour" not in enums and "other" not in inspector.get_view_names():
                    op.drop_table("no")
                if "mood" in enums:
                    op.drop_table("perhaps")
                if "seen" in inspector.get_view_names():
                    op.drop_table("seen")
                """);
        assertEquals("DROP TABLE no", sql(revision).getLast());
        assertEquals(List.of("perhaps", "seen"), doubtful(revision));
    }
}
