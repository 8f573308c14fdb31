package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.drift.Models;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models in the styles of other libraries, which the oracle cannot run. */
class ModelsOfLibrariesTest extends ModelsReading {
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
}
