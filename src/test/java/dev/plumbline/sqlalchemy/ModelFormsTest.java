package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Styles of models that the oracle cannot run, and what cannot be read. */
class ModelFormsTest {
    private static final String PLAIN = """
            from sqlalchemy import Column, Integer, String, Table, MetaData, ForeignKey
            from sqlalchemy.orm import declarative_base
            Base = declarative_base()
            """;

    @TempDir
    private Path root;

    @Test
    void sqlModelTablesTakeTheirTypesFromAnnotations() throws IOException {
        Models models = read("""
                import uuid
                from datetime import datetime
                from decimal import Decimal
                from enum import Enum
                from typing import Optional
                from sqlalchemy import Column, DateTime, Text
                from sqlmodel import Field, Relationship, SQLModel

                class Mood(str, Enum):
                    low = "L"
                    high = "H"

                class HeroBase(SQLModel):
                    name: str = Field(index=True, max_length=50)
                    age: int | None = None

                class Team(SQLModel, table=True):
                    id: uuid.UUID = Field(default_factory=uuid.uuid4, primary_key=True)
                    heroes: list["Hero"] = Relationship(back_populates="team")

                class Hero(HeroBase, table=True):
                    id: Optional[int] = Field(default=None, primary_key=True)
                    team_id: Optional[uuid.UUID] = Field(default=None, foreign_key="team.id", ondelete="CASCADE")
                    mood: Mood = Mood.low
                    worth: Decimal = Field(max_digits=10, decimal_places=2)
                    notes: str = Field(sa_column=Column(Text, nullable=False))
                    seen: Optional[datetime] = Field(sa_type=DateTime(timezone=True))
                """);
        assertEquals(List.of(), models.gaps());
        assertEquals(
                List.of(
                        "CREATE TABLE team (id UUID NOT NULL, PRIMARY KEY (id))",
                        "CREATE TYPE mood AS ENUM ('low', 'high')",
                        "CREATE TABLE hero (id SERIAL NOT NULL, team_id UUID, mood mood NOT NULL, worth NUMERIC(10, 2) NOT NULL,"
                                + " notes TEXT NOT NULL, seen TIMESTAMP WITH TIME ZONE, name VARCHAR(50) NOT NULL, age INTEGER,"
                                + " PRIMARY KEY (id), FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE)",
                        "CREATE INDEX ix_hero_name ON hero (name)"),
                sql(models));
    }

    @Test
    void flaskModelsNameThemselves() throws IOException {
        Models models = read("""
                from flask_sqlalchemy import SQLAlchemy

                db = SQLAlchemy()

                tags = db.Table("tags", db.Column("post_id", db.Integer, db.ForeignKey("blog_post.id")))

                class BlogPost(db.Model):
                    id = db.Column(db.Integer, primary_key=True)
                    title = db.Column(db.String(80), unique=True, nullable=False)
                """);
        assertEquals(List.of(), models.gaps());
        assertEquals(
                List.of(
                        "CREATE TABLE blog_post (id SERIAL NOT NULL, title VARCHAR(80) NOT NULL, PRIMARY KEY (id), UNIQUE (title))",
                        "CREATE TABLE tags (post_id INTEGER, FOREIGN KEY(post_id) REFERENCES blog_post (id))"),
                sql(models));
    }

    @Test
    void typesOfOtherLibrariesComeFromTheShippedTable() throws IOException {
        Models models = read(PLAIN + """
                from sqlalchemy_utils import EmailType, UUIDType
                from sqlalchemy_utils.types.choice import ChoiceType
                from pgvector.sqlalchemy import Vector

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(UUIDType(binary=False), primary_key=True)
                    email = Column(EmailType)
                    kind = Column(ChoiceType([("a", "A")], impl=Integer()))
                    place = Column(Vector(3))
                """);
        assertEquals(List.of(), models.gaps());
        assertEquals(
                List.of("CREATE TABLE things (id UUID NOT NULL, email VARCHAR(255), kind INTEGER, place VECTOR(3),"
                        + " PRIMARY KEY (id))"),
                sql(models));
    }

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
    void aBaseFromOutsideMayBringColumns() throws IOException {
        Models models = read("""
                from sqlalchemy import Column, Integer
                from somewhere import Base

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                """);
        assertEquals(
                List.of("table:public.things its base somewhere.Base lies outside the project and may bring columns"),
                gaps(models));
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

    @Test
    void aFileThatIsNoPythonIsAGapWithItsLine() throws IOException {
        Models models = read(PLAIN + "class Thing(Base:\n    pass\n");
        assertEquals(1, models.gaps().size());
        assertEquals("app/models.py:4", models.gaps().getFirst().place());
    }

    @Test
    void declarationsThatAreNotComeByAreGaps() throws IOException {
        Models models = read(PLAIN + """
                def define(metadata):
                    Table("inner", metadata, Column("id", Integer))

                if unknown_setting():
                    class Maybe(Base):
                        __tablename__ = "maybe"
                        id = Column(Integer, primary_key=True)
                """);
        assertEquals(
                List.of(
                        "table:public.maybe the declaration of the table maybe could not be followed",
                        "table:public.\"inner\" the declaration of the table inner could not be followed"),
                gaps(models));
        assertEquals(List.of(), models.tables());
    }

    @Test
    void anAttributeOfAnUnknownLibraryMayBeAColumn() throws IOException {
        Models models = read(PLAIN + """
                from somewhere import money_field

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                    price = money_field()
                """);
        assertEquals(
                List.of("column:public.things/price what somewhere.money_field makes of the attribute is not known"),
                gaps(models));
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
    void statementsThatListenToACreationAreSentWithTheTable() throws IOException {
        Models models = read(PLAIN + """
                from sqlalchemy import DDL, event

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)

                event.listen(
                    Thing.__table__, "after_create", DDL("ALTER TABLE %(fullname)s SET (fillfactor = 70)").execute_if(dialect="postgresql")
                )
                event.listen(Thing.__table__, "after_create", print)
                """);
        assertEquals("ALTER TABLE things SET (fillfactor = 70)", sql(models).getLast());
        assertEquals(List.of("table:public.things what listens to its creation cannot be followed"), gaps(models));
    }

    @Test
    void aClassWhoseBodyDoesNotComeToItsEndIsAGap() throws IOException {
        Models models = read(PLAIN + """
                def deep(n):
                    return deep(n + 1)

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                    depth = deep(0)
                    name = Column(Integer)

                class Broken(Base):
                    __tablename__ = "broken"
                    id = Column(Integer, primary_key=True)
                    size = {}["size"]
                    name = Column(Integer)
                """);
        assertEquals(List.of(), sql(models));
        assertEquals(
                List.of(
                        "table:public.things the declaration of the table things could not be followed",
                        "table:public.broken the declaration of the table broken could not be followed"),
                gaps(models));
    }

    @Test
    void whatACompoundStatementThatRaisesWouldDeclareIsAGap() throws IOException {
        Models models = read(PLAIN + """
                from sqlalchemy import Index

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                    name = Column(Integer)

                settings = {}
                try:
                    width = settings["width"]
                    NAMES = String(width)
                finally:
                    print("done")

                if settings["indexed"]:
                    Index("ix_things_name", Thing.name)

                with open(settings["file"]):
                    class Late(Base):
                        __tablename__ = "late"
                        id = Column(Integer, primary_key=True)

                if settings["quiet"]:
                    print("quiet")

                class Other(Base):
                    __tablename__ = "others"
                    id = Column(Integer, primary_key=True)
                    name = Column(NAMES)
                """);
        assertEquals(
                List.of(
                        "column:public.others/name type: raises KeyError: width",
                        "table:public.late the declaration of the table late could not be followed",
                        "* what a statement declares is not known: it raises KeyError: indexed"),
                gaps(models));
    }

    @Test
    void whatListensToAWholeMetadataAndCannotBeFollowedIsAGap() throws IOException {
        Models models = read(PLAIN + """
                from sqlalchemy import DDL, event
                from somewhere import make_views

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)

                event.listen(Base.metadata, "after_create", DDL("CREATE VIEW seen AS SELECT id FROM things"))
                event.listen(Base.metadata, "after_create", DDL("SELECT 1").execute_if(dialect="sqlite"))
                event.listen(Base.metadata, "after_create", DDL("SELECT 1").execute_if(callable_=make_views))
                event.listen(Table, "after_create", make_views)

                @event.listens_for(Base.metadata, "after_create")
                def each(target, connection, checkfirst=None, **kw):
                    for table in checkfirst:
                        connection.execute(DDL("CREATE INDEX ix ON " + table.name + " (id)"))

                @event.listens_for(Base.metadata, "after_create")
                def named(target, connection, **kw):
                    make_views(bind=connection)

                @event.listens_for(Base.metadata, "after_create")
                def doubtful(target, connection, **kw):
                    if not connection.execute("SELECT count(*) FROM pg_class").scalar():
                        connection.execute(DDL("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; DROP TABLE things"))
                """);
        assertEquals("CREATE VIEW seen AS SELECT id FROM things", sql(models).getLast());
        assertEquals(
                List.of("14", "13", "16", "21", "25"),
                models.gaps().stream()
                        .map(gap -> gap.place().replace("app/models.py:", ""))
                        .toList());
    }

    @Test
    void whatIsConnectedToASignalHearsItWhenAListenerSendsIt() throws IOException {
        Models models = read(PLAIN + """
                from blinker import Namespace
                from sqlalchemy import DDL, event
                from sqlalchemy.sql.ddl import CreateSchema

                signals = Namespace()
                made = signals.signal("made")

                class Thing(Base):
                    __tablename__ = "things"
                    __table_args__ = {"schema": "store"}
                    id = Column(Integer, primary_key=True)

                @signals.signal("made").connect_via("store")
                def here(sender, connection, **kw):
                    connection.execute(DDL(f"CREATE DOMAIN {sender}.short AS varchar(5)"))

                @made.connect_via("elsewhere")
                def elsewhere(sender, connection, **kw):
                    connection.execute(DDL(f"CREATE DOMAIN {sender}.other AS varchar(5)"))

                def of_all(sender, connection):
                    DDL(f"CREATE DOMAIN {sender}.long AS varchar(50)").execute(connection)
                    DDL("DROP TABLE things").execute_if(dialect="sqlite", callable_=lambda *_, **__: True).execute(connection)

                made.connect(of_all)

                @event.listens_for(Base.metadata, "before_create")
                def schemas(target, connection, **kw):
                    for schema in {table.schema for table in kw["tables"]}:
                        connection.execute(CreateSchema(schema))
                        made.send(schema, connection=connection)
                """);
        assertEquals(List.of(), models.gaps());
        assertEquals(
                List.of(
                        "CREATE SCHEMA store",
                        "CREATE DOMAIN store.short AS varchar(5)",
                        "CREATE DOMAIN store.long AS varchar(50)"),
                sql(models).subList(0, 3));
    }

    @Test
    void aSignalWhoseReceiversAreNotKnownIsAGap() throws IOException {
        Models models = read(PLAIN + """
                from sqlalchemy import event
                from somewhere import made

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)

                @event.listens_for(Base.metadata, "before_create")
                def schemas(target, connection, **kw):
                    made.send("x", connection=connection)
                """);
        assertEquals(List.of("* what listens to the creation of all tables cannot be followed"), gaps(models));
    }

    @Test
    void whatABoundCutsOffIsAGap() throws IOException {
        Models models = read(PLAIN + """
                def turn(n):
                    total = 0
                    for each in range(n):
                        total = total + each * each
                    return total

                def much():
                    for each in range(1000):
                        turn(10000)

                much()

                class Thing(Base):
                    __tablename__ = "things"
                    id = Column(Integer, primary_key=True)
                """);
        assertEquals(
                List.of("* app/models.py cannot be followed to its end: it runs for more than 2000000 steps"),
                gaps(models).stream().filter(gap -> gap.startsWith("*")).toList());
    }

    private Models read(String text) throws IOException {
        write(text);
        return new SqlAlchemyModels().read(root, Projects.service("app", "app"), Unwatched.PROGRESS);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(root.resolve("app"));
        Files.writeString(root.resolve("app/models.py"), text);
    }

    private static List<String> gaps(Models models) {
        return models.gaps().stream()
                .map(gap ->
                        (gap.objects().isEmpty() ? gap.scope() : gap.objects().getFirst()) + " " + gap.reason())
                .toList();
    }

    private static List<String> sql(Models models) {
        return models.tables().stream()
                .flatMap(ModelFormsTest::statements)
                .map(sql -> sql.replaceAll("\\s+", " ").replace("( ", "(").replace(" )", ")"))
                .toList();
    }

    private static Stream<String> statements(ModelTable table) {
        return Stream.of(table.types(), table.statements(), table.late())
                .flatMap(List::stream)
                .map(statement -> statement.sql());
    }
}
