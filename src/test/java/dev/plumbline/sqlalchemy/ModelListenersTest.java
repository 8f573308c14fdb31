package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Models;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What listens to the creation of tables. */
class ModelListenersTest extends ModelsReading {
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
}
