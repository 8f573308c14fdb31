package dev.plumbline.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Classes of libraries from which models get columns, known by what the files in {@code library/} say of them: a class of the same
 * package and name stands for the library's, whatever module it is imported from.
 */
final class Libraries {
    private static final Map<String, String> FILES = Map.of(
            "advanced_alchemy", "advanced_alchemy",
            "litestar", "advanced_alchemy",
            "fastapi_users_db_sqlalchemy", "fastapi_users_db_sqlalchemy",
            "fastapi_users", "fastapi_users_db_sqlalchemy",
            "sqlalchemy_utils", "sqlalchemy_utils");

    private final Interpreter interpreter;
    private final Map<String, @Nullable PyModule> read = new HashMap<>();

    Libraries(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The class that stands for a base from outside; the base itself where none does. */
    PyValue known(PyValue base) {
        PyValue plain = base instanceof SymbolIndex index ? index.target() : base;
        if (!(plain instanceof Symbol symbol)) {
            return base;
        }
        int dot = symbol.qualified().indexOf('.');
        String file = dot < 0 ? null : FILES.get(symbol.qualified().substring(0, dot));
        if (file == null) {
            return base;
        }
        if (!read.containsKey(file)) {
            read.put(file, null);
            read.put(file, module(file));
        }
        PyModule module = read.get(file);
        PyValue found = module == null ? null : module.definitions().get(symbol.simpleName());
        return found instanceof PyClass type ? type : base;
    }

    private PyModule module(String file) {
        try (InputStream in = Libraries.class.getResourceAsStream("library/" + file + ".txt")) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return interpreter.library(PythonReader.read("(" + file + ")", text), file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading what is known of " + file, e);
        }
    }
}
