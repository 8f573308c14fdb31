"""raw statements, and data that a reader leaves out"""

from textwrap import dedent

import sqlalchemy as sa
from alembic import op

revision = "0005_texts"
down_revision = "0004_enums"

TABLE = "notes"
COLUMNS = ("title", "body")


def function(name, expression="1"):
    return dedent(
        """
        CREATE FUNCTION {name}() RETURNS integer LANGUAGE sql AS $$ SELECT {expression} $$
        """.format(name=name, expression=expression)
    )


def upgrade():
    op.execute(f"CREATE TABLE {TABLE} (id serial PRIMARY KEY, " + ", ".join(f"{c} text" for c in COLUMNS) + ")")
    op.execute("ALTER TABLE %s ADD COLUMN %s jsonb DEFAULT '{}'::jsonb" % (TABLE, "extra"))
    op.execute("ALTER TABLE notes ADD COLUMN clock text DEFAULT '12\\:30'")
    op.execute(sa.text("ALTER TABLE notes ADD COLUMN moment timestamptz DEFAULT now()::timestamptz"))
    op.execute(sa.DDL("CREATE INDEX ix_notes_title ON notes (title)"))
    op.execute(
        "CREATE VIEW titles AS "
        "SELECT id, title::varchar(20) AS title FROM notes "
        "WHERE title IS NOT NULL"
    )
    for name, expression in {"one": "1", "two": "1 + 1"}.items():
        op.execute(function(name, expression))
    op.execute(
        """
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $body$
        BEGIN
            NEW.moment \\:= now();
            RETURN NEW;
        END
        $body$;
        CREATE TRIGGER touch BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION touch();
        """
    )
    op.execute("ALTER TABLE notes ENABLE ROW LEVEL SECURITY")
    op.execute("CREATE POLICY everybody ON notes FOR SELECT USING (title <> 'secret'::text)")

    notes = sa.table(TABLE, sa.column("id", sa.Integer), sa.column("title", sa.String))
    op.execute(notes.insert().values(title="first"))
    op.execute(notes.update().where(notes.c.title == op.inline_literal("first")).values(title="second"))
    op.execute("DELETE FROM notes")
    op.bulk_insert(notes, [{"id": number, "title": "x" * number} for number in range(1, 4)], multiinsert=False)


def downgrade():
    op.execute("DROP VIEW titles")
    op.execute("DROP TABLE notes")
    op.execute("DROP FUNCTION touch(), one(), two()")
