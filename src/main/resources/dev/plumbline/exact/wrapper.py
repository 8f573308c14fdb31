"""Runs a service's own Alembic, or builds its own MetaData, against one scratch database and no other.

    wrapper.py REQUEST RESULT

REQUEST holds lines of key<TAB>base64, RESULT takes lines of kind<TAB>base64<TAB>... Runs in the service's folder.
"""

import base64
import configparser
import contextlib
import importlib
import os
import re
import sys

sys.dont_write_bytecode = True


def read_request(path):
    request = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.rstrip("\n").partition("\t")
            request.setdefault(key, []).append(base64.b64decode(value).decode("utf-8"))
    return request


REQUEST = read_request(sys.argv[1])
RESULT = open(sys.argv[2], "a", encoding="utf-8")
REVISION = [""]
CONNECTED = [False]


def one(key):
    return REQUEST.get(key, [""])[0]


def tell(kind, *fields):
    encoded = [base64.b64encode(str(field).encode("utf-8", "replace")).decode("ascii") for field in fields]
    RESULT.write("\t".join([kind, *encoded]) + "\n")
    RESULT.flush()


def refuse(why):
    tell("refused", why)
    os._exit(97)


ROOT = os.path.realpath(one("root"))
HOST, PORT, DATABASE, USER, PASSWORD = (one(key) for key in ("host", "port", "database", "user", "password"))
SYNC = ("psycopg2", "psycopg", "pg8000")
ASYNC = ("asyncpg", "psycopg")


def only_scratch(event, arguments):
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, (str, bytes)):
        return
    if tuple(address[:2]) not in {(HOST, int(PORT)), ("127.0.0.1", int(PORT)), ("::1", int(PORT))}:
        raise PermissionError(f"Plumbline lets this run reach its scratch database only, not {address[0]}:{address[1]}")


def installed(names):
    for name in names:
        try:
            importlib.import_module(name)
            return name
        except ImportError:
            continue
    return names[0]


def driver_of(scheme):
    _, _, driver = scheme.partition("+")
    if driver in ("asyncpg", "aiosqlite", "asyncmy", "aiomysql", "psycopg_async"):
        return installed(("asyncpg",) if driver == "asyncpg" else ASYNC)
    if driver in SYNC:
        return installed((driver, *[name for name in SYNC if name != driver]))
    return installed(SYNC)


def redirect_urls():
    from sqlalchemy.engine import url as module

    original = module.make_url

    def make_url(given, *rest, **more):
        try:
            scheme = original(given, *rest, **more).drivername
        except Exception:
            scheme = str(given or "").partition(":")[0]
        return module.URL.create(
            "postgresql+" + driver_of(scheme),
            username=USER, password=PASSWORD, host=HOST, port=int(PORT), database=DATABASE,
        )

    module.make_url = make_url
    for name in ("sqlalchemy", "sqlalchemy.engine", "sqlalchemy.engine.create"):
        holder = importlib.import_module(name)
        if getattr(holder, "make_url", None) is original:
            holder.make_url = make_url


def watch_connections():
    from sqlalchemy import event
    from sqlalchemy.engine import Engine
    from sqlalchemy.pool import Pool

    @event.listens_for(Engine, "do_connect")
    def do_connect(dialect, record, arguments, keywords):
        wanted = {"host": HOST, "port": PORT, "user": USER}
        for key, value in wanted.items():
            if key in keywords and str(keywords[key]) != value:
                refuse(f"a connection to {key} {keywords[key]} was tried")
        name = keywords.get("database", keywords.get("dbname", DATABASE))
        if name != DATABASE:
            refuse(f"a connection to the database {name} was tried")

    @event.listens_for(Pool, "connect")
    def connect(connection, record):
        cursor = connection.cursor()
        cursor.execute("SELECT current_database()")
        name = cursor.fetchone()[0]
        if name != DATABASE:
            refuse(f"a connection to the database {name} was made")
        cursor.execute(f"SET statement_timeout = {int(one('statement_timeout') or 0)}")
        cursor.execute(f"SET lock_timeout = {int(one('lock_timeout') or 0)}")
        cursor.close()
        connection.commit()
        CONNECTED[0] = True

    @event.listens_for(Engine, "before_cursor_execute")
    def before(connection, cursor, statement, parameters, context, many):
        style = connection.dialect.paramstyle
        options = getattr(context, "execution_options", None) or {}
        if style in ("format", "pyformat") and not options.get("no_parameters"):
            statement = statement.replace("%%", "%")
        tell("statement", REVISION[0], statement, "bound" if parameters else "")


def placeholders(folder):
    """Variables that set-up code asks for by name, so that it comes as far as its own connection."""
    url = f"postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{DATABASE}"
    values = {"HOST": HOST, "SERVER": HOST, "PORT": PORT, "USER": USER, "USERNAME": USER, "PASSWORD": PASSWORD,
              "DB": DATABASE, "NAME": DATABASE, "DATABASE": DATABASE}
    names = {"DATABASE_URL", "SQLALCHEMY_DATABASE_URI"}
    try:
        with open(os.path.join(folder, "env.py"), encoding="utf-8") as text:
            names.update(re.findall(r"""environ\W+(?:get\W+)?["'](\w+)|getenv\(\s*["'](\w+)""", text.read()))
    except OSError:
        pass
    for found in names:
        for name in filter(None, found if isinstance(found, tuple) else (found,)):
            if re.search(r"UR[LI]|DSN", name):
                os.environ.setdefault(name, url)
            elif name.rpartition("_")[2] in values and re.match(r"DB|PG|POSTGRES|DATABASE", name):
                os.environ.setdefault(name, values[name.rpartition("_")[2]])


def why(error):
    cause = getattr(error, "orig", None) or error
    state = getattr(cause, "sqlstate", None) or getattr(cause, "pgcode", None) or ""
    message = str(cause)
    if cause.args and isinstance(cause.args[0], dict):
        state, message = cause.args[0].get("C", state), cause.args[0].get("M", message)
    place = ""
    trace = error.__traceback__
    while trace:
        place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(cause).__name__, state or "", message.strip().splitlines()[0] if message.strip() else "", place


def sections(ini):
    parser = configparser.RawConfigParser()
    try:
        parser.read(ini, encoding="utf-8")
    except configparser.Error:
        return []
    return [name for name in parser.sections() if parser.has_option(name, "script_location")]


def scripts(config, folder):
    """The folders that script_location may mean: a package's, one beside the file, the file's own."""
    given = config.get_main_option("script_location") or ""
    here = [os.path.join(folder, given), folder]
    if ":" in given[2:]:
        package, *parts = given.split(":")
        for base in (folder, os.path.join(folder, "src"), ROOT, os.path.join(ROOT, "src")):
            here.append(os.path.join(base, *package.split("."), *parts))
    return [os.path.realpath(each) for each in here]


def alembic_config():
    """The configuration that names the set's folder, nearest first; else one that names nothing but it."""
    from alembic.config import Config

    wanted = os.path.realpath(one("script"))
    at = wanted
    while True:
        ini = os.path.join(at, "alembic.ini")
        for section in sections(ini) if os.path.isfile(ini) else []:
            config = Config(ini, ini_section=section)
            found = [each for each in scripts(config, at) if os.path.isfile(os.path.join(each, "env.py"))]
            if found and wanted in (found[0], at):
                if ":" not in config.get_main_option("script_location")[2:]:
                    config.set_main_option("script_location", found[0].replace("%", "%%"))
                return config, at
        if os.path.isfile(ini) and not sections(ini) and os.path.isfile(os.path.join(wanted, "env.py")):
            config = Config(ini)
            config.set_main_option("script_location", wanted.replace("%", "%%"))
            return config, at
        if at == ROOT or os.path.dirname(at) == at:
            break
        at = os.path.dirname(at)
    return without_ini(Config, wanted)


def without_ini(make, wanted):
    config = make()
    config.set_main_option("script_location", wanted.replace("%", "%%"))
    at = wanted
    while True:
        table = pyproject(os.path.join(at, "pyproject.toml"))
        if table.get("script_location"):
            break
        if at == ROOT or os.path.dirname(at) == at:
            return config, os.path.dirname(wanted)
        at = os.path.dirname(at)
    locations = [each.replace("%(here)s", at) for each in table.get("version_locations", [])]
    if locations:
        config.set_main_option("version_locations", " ".join(locations).replace("%", "%%"))
        config.set_main_option("version_path_separator", "space")
        config.set_main_option("path_separator", "space")
    return config, at


def pyproject(path):
    try:
        import tomllib

        with open(path, "rb") as file:
            return tomllib.load(file).get("tool", {}).get("alembic", {})
    except (ImportError, OSError, ValueError):
        return {}


def application(folder):
    """The Flask application whose context Flask-Migrate's env.py asks for; none for any other."""
    with open(os.path.join(one("script"), "env.py"), encoding="utf-8") as text:
        if "current_app" not in text.read():
            return contextlib.nullcontext()
    from flask.cli import ScriptInfo

    return ScriptInfo(app_import_path=os.environ.get("FLASK_APP")).load_app().app_context()


def upgrade():
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    placeholders(one("script"))
    config, folder = alembic_config()
    os.chdir(folder)
    sys.path.insert(0, folder)
    for path in re.split(r"[ ,:;\n]+", config.get_main_option("prepend_sys_path") or ""):
        if path:
            sys.path.insert(0, os.path.abspath(path))
    script = ScriptDirectory.from_config(config)

    def steps(revision, context):
        for step in script._upgrade_revs("heads", revision):
            REVISION[0] = step.revision.revision
            yield step
        REVISION[0] = ""

    failed = None
    try:
        with application(folder), EnvironmentContext(config, script, fn=steps, destination_rev="heads"):
            script.run_env()
        if CONNECTED[0]:
            tell("ran", "env.py", "")
            return
        failed = ("NotConnected", "", "it never connected", "")
    except (Exception, SystemExit) as error:
        if CONNECTED[0]:
            tell("ran", "env.py", "")
            tell("failed", REVISION[0], *why(error))
            return
        failed = why(error)
    REVISION[0] = ""
    generic(config, script, steps, failed)


def generic(config, script, steps, failed):
    import sqlalchemy
    from alembic.runtime.environment import EnvironmentContext

    tell("ran", "generic env", f"{failed[0]}: {failed[2]}" + (f" at {failed[3]}" if failed[3] else ""))
    try:
        with EnvironmentContext(config, script, fn=steps, destination_rev="heads") as environment:
            with sqlalchemy.create_engine("postgresql://").connect() as connection:
                environment.configure(
                    connection=connection, target_metadata=None, version_table=one("history_table"),
                    version_table_schema=one("history_schema"))
                with environment.begin_transaction():
                    environment.run_migrations()
                if hasattr(connection, "commit") and not getattr(connection, "_is_autocommit", False):
                    try:
                        connection.commit()
                    except Exception:
                        pass
    except (Exception, SystemExit) as error:
        tell("failed", REVISION[0], *why(error))


def models():
    import sqlalchemy
    from sqlalchemy import MetaData

    made = []
    original = MetaData.__init__

    def init(self, *arguments, **keywords):
        original(self, *arguments, **keywords)
        made.append(self)

    MetaData.__init__ = init
    placeholders(os.getcwd())
    for path in reversed(REQUEST.get("path", [])):
        sys.path.insert(0, path)
    for module in REQUEST.get("module", []):
        try:
            importlib.import_module(module)
        except (Exception, SystemExit) as error:
            tell("failed", module, *why(error))
            return
    for metadata in made:
        if metadata.tables:
            print_tables(sqlalchemy, metadata)
    tell("ran", "models", "")


def print_tables(sqlalchemy, metadata):
    def table_of(element):
        thing = getattr(element, "element", None)
        for candidate in (thing, getattr(thing, "table", None)):
            if isinstance(candidate, sqlalchemy.Table):
                return candidate
        return None

    def executor(statement, *_, **__):
        text = statement if isinstance(statement, str) else str(statement.compile(dialect=dialect)).strip()
        table = table_of(statement)
        visit = getattr(statement, "__visit_name__", "")
        schema = "" if table is None else table.schema or ""
        tell("ddl", visit, schema, "" if table is None else table.name, text)

    from sqlalchemy.dialects import postgresql

    dialect = postgresql.dialect(paramstyle="named")
    engine = sqlalchemy.create_mock_engine("postgresql://", executor)
    metadata.create_all(engine, checkfirst=False)


def main():
    sys.path.insert(0, os.getcwd())
    sys.addaudithook(only_scratch)
    try:
        redirect_urls()
        watch_connections()
    except ImportError as error:
        tell("missing", str(error), sys.executable)
        return
    {"upgrade": upgrade, "models": models}[one("job")]()
    tell("done")


if __name__ == "__main__":
    main()
