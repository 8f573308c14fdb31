package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns and tables of models: what of one cannot be read, and which tables are made at all. */
class ModelTablesTest extends ModelsReading {
    @Test
    void aTypeThatCannotBeReadCostsItsColumnAlone() throws IOException {
        Models models = read(PLAIN + """
                from somewhere import Odd

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                    odd = Column(Odd(3), index=True)
                    name = Column(String(5))
                """);
        assertEquals(
                List.of(
                        "column:public.things/odd type somewhere.Odd is not known",
                        "index:public.things it is over a column whose type could not be read"),
                gaps(models));
        assertEquals(
                "CREATE TABLE things (id SERIAL NOT NULL, odd public.plumbline_unread_type, name VARCHAR(5), PRIMARY KEY (id))",
                sql(models).getLast());
    }

    @Test
    void aDefaultThatCannotBeReadIsAGapOfItsColumn() throws IOException {
        Models models = read(PLAIN + """
                from somewhere import now

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                    at = Column(String, server_default=now())
                """);
        assertEquals(List.of("column:public.things/at SQL expression: cannot follow somewhere.now()"), gaps(models));
    }

    @Test
    void foreignKeysNameColumnsByTheirKeys() throws IOException {
        Models models = read(PLAIN + """
                class One(Base):
                    __tablename__ = "ones"
                    id = Column("one_id", Integer, key="uid", primary_key=True)

                class Two(Base):
                    __tablename__ = "twos"
                    id = Column(ForeignKey("ones.uid"), primary_key=True)
                """);
        assertEquals(
                "CREATE TABLE twos (id INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(id) REFERENCES ones (one_id))",
                sql(models).getLast());
    }

    @Test
    void reflectedTablesAreGaps() throws IOException {
        Models models = read(PLAIN + "Table(\"old\", Base.metadata, autoload_with=engine)\n");
        assertEquals(List.of("table:public.old its columns are read from a database when the code runs"), gaps(models));
    }

    @Test
    void aTableInASchemaThatTheServiceDoesNotClaimIsAStub() throws IOException {
        write(PLAIN + """
                Table("users", Base.metadata, Column("id", Integer, primary_key=True), schema="users")

                class Thing(Base):
                    __tablename__ = "things"
                    __table_args__ = {"schema": "own"}
                    id = Column(Integer, primary_key=True)
                """);
        Service service = new Service("app", "app", null, List.of("own"), List.of(), List.of(), List.of());
        Models models = new SqlAlchemyModels().read(root, service, Unwatched.PROGRESS);
        assertEquals(
                List.of("table:own.things false", "table:users.users true"),
                models.tables().stream()
                        .map(table -> table.id() + " " + table.stub())
                        .toList());
    }

    @Test
    void aTableThatCreateAllLeavesOutIsAStub() throws IOException {
        Models models = read(PLAIN + """
                users = Table("users", Base.metadata, Column("id", Integer, primary_key=True))
                things = Table("things", Base.metadata, Column("user_id", ForeignKey("users.id")))

                def prepare(engine):
                    Base.metadata.create_all(engine, tables=[things])
                """);
        assertEquals(
                List.of("table:public.users true", "table:public.things false"),
                models.tables().stream()
                        .map(table -> table.id() + " " + table.stub())
                        .toList());
    }

    @Test
    void testsMigrationsAndSeedersOfOthersAreNoModels() throws IOException {
        write(PLAIN);
        Files.createDirectories(root.resolve("app/tests"));
        Files.writeString(
                root.resolve("app/tests/test_x.py"),
                PLAIN + "class Thing(Base):\n    __tablename__ = \"t\"\n    id = Column(Integer, primary_key=True)\n");
        Models models = new SqlAlchemyModels().read(root, Projects.service("app", "app"), Unwatched.PROGRESS);
        assertEquals(List.of(), models.tables());
    }
}
