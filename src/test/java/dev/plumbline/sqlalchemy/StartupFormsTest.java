package dev.plumbline.sqlalchemy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.audit.StartupReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways in which real code reaches create_all at start-up, and what guards it. */
class StartupFormsTest {
    private static final String IMPORTS = """
            import os
            from contextlib import asynccontextmanager
            from fastapi import FastAPI
            from sqlalchemy import Column, Integer, MetaData, create_engine, inspect, text
            from sqlalchemy.orm import declarative_base

            Base = declarative_base()
            engine = create_engine(os.environ["DATABASE_URL"])
            """;

    @TempDir
    private Path root;

    @Test
    void moduleTopLevel() throws IOException {
        assertEquals(
                List.of("app CREATE_ALL app/main.py#<module> start []"), main("Base.metadata.create_all(engine)\n"));
    }

    @Test
    void topLevelOfAModuleThatTheApplicationImports() throws IOException {
        write("app/tables.py", IMPORTS + "Base.metadata.create_all(engine)\n");
        write("app/__init__.py", "");
        assertEquals(
                List.of("app CREATE_ALL app/tables.py#<module> start []"),
                main("from app.tables import Base as Other\napp = FastAPI()\n"));
    }

    @Test
    void anEventHandlerInsideAFactoryThatTheServerCalls() throws IOException {
        assertEquals(List.of("app CREATE_ALL app/main.py#prepare start []"), main("""
                        def create_app():
                            app = FastAPI()

                            @app.on_event("startup")
                            async def prepare():
                                async with engine.begin() as connection:
                                    await connection.run_sync(Base.metadata.create_all)

                            return app
                        """));
    }

    @Test
    void handlersThatAreAddedAndMethodsOfObjects() throws IOException {
        assertEquals(List.of("app CREATE_ALL app/main.py#Database.prepare start []"), main("""
                        class Database:
                            def __init__(self, url):
                                self.engine = create_engine(url)

                            def prepare(self):
                                Base.metadata.create_all(self.engine)

                        database = Database("postgresql://")
                        app = FastAPI()
                        app.add_event_handler("startup", database.prepare)
                        """));
    }

    @Test
    void aFunctionPassedToRunSync() throws IOException {
        assertEquals(List.of("app CREATE_ALL app/main.py#make start []"), main("""
                        def make(connection):
                            Base.metadata.create_all(connection)

                        @asynccontextmanager
                        async def lifespan(app):
                            async with engine.begin() as connection:
                                await connection.run_sync(make)
                            yield

                        app = FastAPI(lifespan=lifespan)
                        """));
    }

    @Test
    void flaskInsideAnApplicationContext() throws IOException {
        assertEquals(List.of("app CREATE_ALL app/main.py#create_app start []"), main("""
                        from flask import Flask
                        from flask_sqlalchemy import SQLAlchemy

                        db = SQLAlchemy()

                        def create_app():
                            app = Flask(__name__)
                            db.init_app(app)
                            with app.app_context():
                                db.create_all()
                            return app

                        app = create_app()
                        """));
    }

    @Test
    void anEarlyReturnIsAGuard() throws IOException {
        assertEquals(
                List.of("app CREATE_ALL app/main.py#prepare start [AUTO_CREATE unset NO, [true] YES, other NO]"),
                startup("""
                        if os.getenv("AUTO_CREATE") != "true":
                            return
                        Base.metadata.create_all(engine)
                        """));
    }

    @Test
    void aFlagThatIsOffUnlessSetIsClosed() throws IOException {
        assertEquals(
                List.of(
                        "app CREATE_ALL app/main.py#prepare start [AUTO_CREATE unset NO, [1, true, TRUE, True] YES, other NO]"),
                startup("""
                        if os.getenv("AUTO_CREATE", "false").lower() in ("1", "true"):
                            Base.metadata.create_all(engine)
                        """));
    }

    @Test
    void everythingButProductionIsOpenWhereTheVariableIsMissing() throws IOException {
        assertEquals(
                List.of("app CREATE_ALL app/main.py#prepare start [ENVIRONMENT unset YES, [production] NO, other YES]"),
                startup("""
                        if os.environ.get("ENVIRONMENT") != "production":
                            Base.metadata.create_all(engine)
                        """));
    }

    @Test
    void aConditionalExpressionAndAFunctionInBetween() throws IOException {
        assertEquals(
                List.of("app CREATE_ALL app/main.py#prepare start [STAGE unset YES, [dev] YES, other NO]"),
                startup("""
                        wanted = is_development()
                        Base.metadata.create_all(engine) if wanted else None
                        """, """
                        def is_development():
                            return os.getenv("STAGE", "dev") == "dev"
                        """));
    }

    @Test
    void settingsOfPydanticAreVariables() throws IOException {
        assertEquals(
                List.of(
                        "app CREATE_ALL app/main.py#prepare start [APP_CREATE_TABLES unset YES, [1, true, True, TRUE, yes, on] YES, other NO]"),
                startup("""
                        if settings.create_tables:
                            Base.metadata.create_all(engine)
                        """, """
                        from pydantic_settings import BaseSettings, SettingsConfigDict

                        class Settings(BaseSettings):
                            model_config = SettingsConfigDict(env_prefix="APP_")
                            create_tables: bool = True

                        settings = Settings()
                        """));
    }

    @Test
    void aMissingVariableThatIsAnErrorIsNoGuardOfItsOwn() throws IOException {
        assertEquals(List.of("app CREATE_ALL app/main.py#prepare start []"), startup("""
                        url = os.getenv("DATABASE_URL")
                        if not url:
                            raise RuntimeError("set DATABASE_URL")
                        Base.metadata.create_all(create_engine(url))
                        """));
    }

    @Test
    void aConditionThatHangsOnNothingWeKnowIsUnknown() throws IOException {
        assertEquals(
                List.of("app CREATE_ALL app/main.py#prepare start [null unset UNKNOWN, [] UNKNOWN, other UNKNOWN]"),
                startup("""
                        if not inspect(engine).has_table("things"):
                            Base.metadata.create_all(engine)
                        """));
    }

    @Test
    void anSqliteDatabaseIsNotOurs() throws IOException {
        assertEquals(
                List.of("app CREATE_ALL app/main.py#prepare elsewhere"),
                startup("Base.metadata.create_all(create_engine(\"sqlite:///test.db\"))\n"));
    }

    @Test
    void rawStatementsInALoopWithSwallowedErrors() throws IOException {
        write("app/main.py", IMPORTS + body("""
                columns = {"a": "INTEGER", "b": "TEXT"}
                with engine.begin() as connection:
                    for name, kind in columns.items():
                        try:
                            connection.execute(text(f"ALTER TABLE things ADD COLUMN IF NOT EXISTS {name} {kind}"))
                        except Exception:
                            pass
                    connection.execute(text("INSERT INTO things VALUES (1)"))
                    connection.execute("CREATE TEMP TABLE work (id int)")
                """, ""));
        StartupReading reading = read();
        assertEquals(
                List.of("app RAW_DDL app/main.py#prepare start [] swallowed"),
                reading.calls().stream().map(StartupText::of).toList());
        assertEquals(
                List.of(
                        "ALTER TABLE things ADD COLUMN IF NOT EXISTS a INTEGER",
                        "ALTER TABLE things ADD COLUMN IF NOT EXISTS b TEXT"),
                reading.calls().getFirst().statements().stream()
                        .map(statement -> statement.sql())
                        .toList());
    }

    @Test
    void commandLinesAndTestsAreElsewhere() throws IOException {
        write("app/tests/conftest.py", IMPORTS + "def tables():\n    Base.metadata.create_all(engine)\n");
        assertEquals(
                List.of(
                        "app CREATE_ALL app/main.py#<module> elsewhere",
                        "app CREATE_ALL app/tests/conftest.py#tables elsewhere"),
                main("app = FastAPI()\nif __name__ == \"__main__\":\n    Base.metadata.create_all(engine)\n"));
    }

    private List<String> startup(String function, String... before) throws IOException {
        return main(body(function, String.join("\n", before)));
    }

    private static String body(String function, String before) {
        return before + "\napp = FastAPI()\n\n@app.on_event(\"startup\")\ndef prepare():\n" + function.indent(4);
    }

    private List<String> main(String text) throws IOException {
        write("app/main.py", IMPORTS + text);
        return read().calls().stream().map(StartupText::of).toList();
    }

    private StartupReading read() {
        return new SqlAlchemyStartup()
                .read(Projects.of(root, List.of(Projects.service("app", "app"))), Unwatched.PROGRESS);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
