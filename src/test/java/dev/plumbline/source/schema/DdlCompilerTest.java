package dev.plumbline.source.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DdlCompilerTest {
    private static final Place PLACE = new Place("models.py", 1);
    private static final SqlType INTEGER = new SqlType.Plain("INTEGER", Affinity.INTEGER);
    private static final DdlCompiler PLAIN = new DdlCompiler(NamingConvention.DEFAULT);

    @Test
    void aSingleIntegerKeyIsSerial() {
        assertEquals("CREATE TABLE t (a SERIAL NOT NULL, PRIMARY KEY (a))", create(key("a", INTEGER)));
        assertEquals(
                "CREATE TABLE t (a BIGSERIAL NOT NULL, PRIMARY KEY (a))",
                create(key("a", new SqlType.Plain("BIGINT", Affinity.BIG))));
        assertEquals(
                "CREATE TABLE t (a SMALLSERIAL NOT NULL, PRIMARY KEY (a))",
                create(key("a", new SqlType.Plain("SMALLINT", Affinity.SMALL))));
    }

    @Test
    void aKeyWithADefaultAForeignKeyASequenceOrAnIdentityIsNotSerial() {
        assertEquals(
                "CREATE TABLE t (a INTEGER DEFAULT '5' NOT NULL, PRIMARY KEY (a))",
                create(key("a", INTEGER, draft -> draft.serverDefault = new ServerDefault("'5'"))));
        assertEquals(
                "CREATE TABLE t (a INTEGER NOT NULL, PRIMARY KEY (a))",
                create(key("a", INTEGER, draft -> draft.clientDefault = true)));
        assertEquals(
                "CREATE TABLE t (a INTEGER NOT NULL, PRIMARY KEY (a))",
                create(key("a", INTEGER, draft -> draft.serverDefault = new ServerDefault(null))));
        assertEquals(
                "CREATE TABLE t (a INTEGER NOT NULL, PRIMARY KEY (a))",
                create(key("a", INTEGER, draft -> draft.sequence = sequence(false))));
        assertEquals(
                "CREATE TABLE t (a SERIAL NOT NULL, PRIMARY KEY (a))",
                create(key("a", INTEGER, draft -> draft.sequence = sequence(true))));
        assertEquals(
                "CREATE TABLE t (a INTEGER GENERATED ALWAYS AS IDENTITY (START WITH 5), PRIMARY KEY (a))",
                create(key("a", INTEGER, draft -> draft.identity = new IdentityDef(true, "START WITH 5"))));
        assertEquals(
                "CREATE TABLE t (a INTEGER NOT NULL, PRIMARY KEY (a), FOREIGN KEY(a) REFERENCES s.o (id))",
                create(key("a", INTEGER, draft -> draft.references.add(reference()))));
    }

    @Test
    void aCompositeKeyCountsOnlyWhereItSaysSoAndTheCountingColumnLeads() {
        assertEquals(
                "CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b))",
                create(key("a", INTEGER), key("b", INTEGER)));
        assertEquals(
                "CREATE TABLE t (a INTEGER NOT NULL, b SERIAL NOT NULL, PRIMARY KEY (b, a))",
                create(key("a", INTEGER), key("b", INTEGER, draft -> draft.autoincrement = Autoincrement.YES)));
    }

    @Test
    void aPrimaryKeyConstraintMakesItsColumnCountToo() {
        TableDef table = TableDef.assemble(
                new TableName(null, "t"),
                List.of(ColumnDef.of("a", INTEGER, PLACE)),
                List.of(PrimaryKeyDef.of(GivenName.of("t_pk"), List.of("a"), PLACE)),
                List.of(),
                TableOptions.NONE,
                PLACE);
        assertEquals("CREATE TABLE t (a SERIAL, CONSTRAINT t_pk PRIMARY KEY (a))", flat(PLAIN.createTable(table)));
    }

    @Test
    void uniqueAndIndexFlagsMakeOneConstraintOrOneIndex() {
        TableDef table = table(
                new TableName("s.t", "things"),
                column("a", draft -> draft.index = true),
                column("b", draft -> draft.unique = true),
                column("c", draft -> draft.unique = draft.index = true));
        assertEquals(
                "CREATE TABLE \"s.t\".things (a INTEGER, b INTEGER, c INTEGER, UNIQUE (b))",
                flat(PLAIN.createTable(table)));
        assertEquals(
                List.of(
                        "CREATE INDEX ix_s_t_things_a ON \"s.t\".things (a)",
                        "CREATE UNIQUE INDEX ix_s_t_things_c ON \"s.t\".things (c)"),
                table.indexes().stream()
                        .map(index -> PLAIN.createIndex(index, table, false))
                        .toList());
    }

    @Test
    void namingConventionsNameWhatIsUnnamedAndLeaveFinalNamesAlone() {
        DdlCompiler compiler = new DdlCompiler(new NamingConvention(Map.of(
                "uq", "uq_%(table_name)s_%(column_0_N_name)s",
                "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
                "ck", "ck_%(table_name)s_%(constraint_name)s",
                "pk", "pk_%(table_name)s")));
        TableDef table = TableDef.assemble(
                new TableName(null, "t"),
                List.of(key("a", INTEGER), column("b", draft -> draft.references.add(reference()))),
                List.of(
                        UniqueDef.of(GivenName.NONE, List.of("a", "b"), PLACE),
                        UniqueDef.of(GivenName.of("own"), List.of("b"), PLACE),
                        CheckDef.of(GivenName.of("positive"), "a > 0", PLACE),
                        CheckDef.of(GivenName.literal("final"), "b > 0", PLACE)),
                List.of(),
                TableOptions.NONE,
                PLACE);
        assertEquals(
                "CREATE TABLE t (a SERIAL NOT NULL, b INTEGER, CONSTRAINT pk_t PRIMARY KEY (a), "
                        + "CONSTRAINT uq_t_a_b UNIQUE (a, b), CONSTRAINT own UNIQUE (b), "
                        + "CONSTRAINT ck_t_positive CHECK (a > 0), CONSTRAINT final CHECK (b > 0), "
                        + "CONSTRAINT fk_t_b_o FOREIGN KEY(b) REFERENCES s.o (id))",
                flat(compiler.createTable(table)));
    }

    @Test
    void generatedNamesAreCutAndGivenOnesRefused() {
        String tooLong = "x".repeat(70);
        assertEquals("x".repeat(55) + "_eedd", Names.cut(tooLong));
        TableDef table = table(new TableName(null, tooLong), column("a", draft -> draft.index = true));
        assertEquals(60, PLAIN.names().of(table.indexes().getFirst(), table).length());
        UniqueDef given = UniqueDef.of(GivenName.of(tooLong), List.of("a"), PLACE);
        assertThrows(NotSendableException.class, () -> PLAIN.addConstraint(given, table));
    }

    @Test
    void anEnumerationIsATypeOrATextWithACheck() {
        EnumDef mood = new EnumDef("mood", null, true, List.of("sad", "it's"), true, true, false, 0);
        TableDef typed = table(new TableName("s", "t"), ColumnDef.of("m", new SqlType.Enumeration(mood), PLACE));
        assertEquals("CREATE TABLE s.t (m s.mood)", flat(PLAIN.createTable(typed)));
        assertEquals(
                List.of("CREATE TYPE s.mood AS ENUM ('sad', 'it''s')"),
                PLAIN.prerequisites(typed).stream().map(Prerequisite::sql).toList());
        EnumDef text = new EnumDef(null, null, false, List.of("sad", "it's"), false, true, true, 0);
        TableDef asText = table(new TableName(null, "t"), ColumnDef.of("m", new SqlType.Enumeration(text), PLACE));
        assertEquals("CREATE TABLE t (m VARCHAR(4), CHECK (m IN ('sad', 'it''s')))", flat(PLAIN.createTable(asText)));
    }

    @Test
    void anArrayKeepsItsItemsCollationLast() {
        SqlType array = new SqlType.Array(SqlType.plain("VARCHAR(5) COLLATE \"C\""), 2);
        assertEquals("VARCHAR(5)[][] COLLATE \"C\"", PLAIN.type(array, new TableName(null, "t")));
    }

    @Test
    void aTypeThatCannotBeReadIsThePlaceholderDomain() {
        TableDef table = table(new TableName(null, "t"), ColumnDef.of("a", new SqlType.Unread("why", PLACE), PLACE));
        assertEquals("CREATE TABLE t (a public.plumbline_unread_type)", flat(PLAIN.createTable(table)));
        assertEquals("domain", PLAIN.prerequisites(table).getFirst().kind());
    }

    @Test
    void keysOfColumnsBecomeNames() {
        TableDef table = TableDef.assemble(
                new TableName(null, "t"),
                List.of(column("real", draft -> draft.key = "alias")),
                List.of(UniqueDef.of(GivenName.NONE, List.of("alias"), PLACE)),
                List.of(IndexDef.of(GivenName.of("i"), List.of("alias"), false, PLACE)),
                TableOptions.NONE,
                PLACE);
        assertEquals("CREATE TABLE t (\"real\" INTEGER, UNIQUE (\"real\"))", flat(PLAIN.createTable(table)));
        assertEquals(
                "CREATE INDEX i ON t (\"real\")",
                PLAIN.createIndex(table.indexes().getFirst(), table, false));
    }

    @Test
    void addedColumnsAndCommentsAreStatementsOfTheirOwn() {
        ColumnDef column = column("Größe", draft -> draft.comment = "in 'm'");
        TableDef table = table(new TableName("s", "t"), column);
        assertEquals("ALTER TABLE s.t ADD COLUMN \"Größe\" INTEGER", PLAIN.addColumn(column, table, false));
        assertEquals(List.of("COMMENT ON COLUMN s.t.\"Größe\" IS 'in ''m'''"), PLAIN.comments(table));
    }

    private static String create(ColumnDef... columns) {
        return flat(PLAIN.createTable(table(new TableName(null, "t"), columns)));
    }

    private static TableDef table(TableName name, ColumnDef... columns) {
        return TableDef.assemble(name, List.of(columns), List.of(), List.of(), TableOptions.NONE, PLACE);
    }

    private static ColumnDef key(String name, SqlType type) {
        return key(name, type, draft -> {});
    }

    private static ColumnDef key(String name, SqlType type, Consumer<ColumnDraft> change) {
        ColumnDraft draft = new ColumnDraft(name, type, PLACE);
        draft.primaryKey = true;
        draft.nullable = false;
        change.accept(draft);
        return draft.done();
    }

    private static ColumnDef column(String name, Consumer<ColumnDraft> change) {
        ColumnDraft draft = new ColumnDraft(name, INTEGER, PLACE);
        change.accept(draft);
        return draft.done();
    }

    private static SequenceDef sequence(boolean optional) {
        return new SequenceDef(new TableName(null, "numbers"), "", optional);
    }

    private static ForeignKeyDef reference() {
        return ForeignKeyDef.of(GivenName.NONE, List.of(), new TableName("s", "o"), List.of("id"), PLACE);
    }

    private static String flat(String sql) {
        return sql.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")");
    }
}
