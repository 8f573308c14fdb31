package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Models;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of models that cannot be read, or not to their end. */
class UnreadableModelsTest extends ModelsReading {
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

    @Test
    void classesThatNoNameStandsForAreGaps() throws IOException {
        Models models = read(PLAIN + """
                def make(name):
                    class Made(Base):
                        __tablename__ = name
                        id = Column(Integer, primary_key=True)
                    return Made

                Named = make("named")
                others = [make("listed")]
                Built = type("Built", (Base,), {"__tablename__": "built", "id": Column(Integer, primary_key=True)})
                Plain = type("Plain", (), {"x": 1})
                """);
        assertEquals(
                List.of("named"),
                models.tables().stream().map(table -> table.id().simpleName()).toList());
        assertEquals(
                List.of(
                        "table:public.listed the declaration of the table listed could not be followed",
                        "table:public.built the declaration of the table built could not be followed"),
                gaps(models));
    }
}
