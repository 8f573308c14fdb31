package dev.plumbline.source.schema;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.Symbolic;
import java.util.Set;

/** Which construct of SQLAlchemy a value from outside the project is, however it was imported. */
public final class Constructs {
    private static final String FLASK = "flask_sqlalchemy.SQLAlchemy().";
    private static final Set<String> OF_SQLMODEL = Set.of("AutoString", "GUID", "Field", "SQLModel", "Relationship");

    private Constructs() {}

    /**
     * Its name without SQLAlchemy's modules: {@code Column}, {@code func.now}, {@code mysql.TINYINT}; the whole qualified name for
     * other libraries; of a call what is called. Empty for a value of the project.
     */
    public static String name(PyValue value) {
        return value instanceof SymbolCall call
                ? name(call.function())
                : value instanceof Symbolic symbolic && !(value instanceof SymbolIndex)
                        ? canonical(symbolic.qualified())
                        : "";
    }

    /** Whether it is a call of that construct. */
    public static boolean isCall(PyValue value, String name) {
        return value instanceof SymbolCall call && name(call.function()).equals(name);
    }

    private static String canonical(String qualified) {
        if (qualified.startsWith("sqlalchemy.")) {
            return ofSqlalchemy(qualified.substring("sqlalchemy.".length()));
        }
        if (qualified.startsWith(FLASK)) {
            return ofSqlalchemy(qualified.substring(FLASK.length()));
        }
        if (qualified.startsWith("sqlmodel.")) {
            String last = last(qualified);
            return OF_SQLMODEL.contains(last) ? "sqlmodel." + last : ofSqlalchemy(qualified.substring(9));
        }
        return qualified;
    }

    private static String ofSqlalchemy(String path) {
        int function = ("." + path).indexOf(".func.");
        if (function >= 0) {
            return path.substring(function);
        }
        if (path.startsWith("sql.functions.")) {
            return "func." + path.substring("sql.functions.".length());
        }
        String last = last(path);
        if (path.startsWith("dialects.") && !path.startsWith("dialects.postgresql.")) {
            return path.split("\\.", -1)[1] + "." + last;
        }
        return path.contains("()") ? path : last;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
