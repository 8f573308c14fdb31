package dev.plumbline.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which classes of SQLAlchemy and sqlalchemy_utils derive from which, by the shipped table {@code classes.txt}. */
final class LibraryClasses {
    private static final Set<String> PACKAGES = Set.of("sqlalchemy", "sqlalchemy_utils", "sqlmodel");
    private static final String DIALECTS = "sqlalchemy.dialects.";
    private static final Map<String, Set<String>> ANCESTORS = load();

    private LibraryClasses() {}

    /**
     * Whether what the class {@code made} makes is an instance of the class {@code wanted}, both by their qualified names; empty where
     * the table does not say.
     */
    static Optional<Boolean> derives(String made, String wanted) {
        Optional<String> known = known(made);
        if (known.isEmpty() || wanted.equals("builtins.object")) {
            return known.map(name -> true);
        }
        String name = known.get();
        if (!PACKAGES.contains(root(wanted))) {
            return Optional.of(false);
        }
        boolean same = name.equals(last(wanted)) || ancestors(name).contains(last(wanted));
        return same && !isOtherDialect(wanted)
                ? Optional.of(true)
                : known(wanted).map(other -> false);
    }

    private static Optional<String> known(String qualified) {
        String name = last(qualified);
        return PACKAGES.contains(root(qualified)) && !isOtherDialect(qualified) && ANCESTORS.containsKey(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    private static Set<String> ancestors(String name) {
        return ANCESTORS.getOrDefault(name, Set.of());
    }

    private static boolean isOtherDialect(String qualified) {
        return qualified.startsWith(DIALECTS) && !qualified.startsWith(DIALECTS + "postgresql.");
    }

    /** Flask-SQLAlchemy's object has all that SQLAlchemy has. */
    private static String root(String qualified) {
        if (qualified.startsWith("flask_sqlalchemy.SQLAlchemy().")) {
            return "sqlalchemy";
        }
        int dot = qualified.indexOf('.');
        return dot < 0 ? qualified : qualified.substring(0, dot);
    }

    private static String last(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> ancestors = new HashMap<>();
        try (InputStream in = LibraryClasses.class.getResourceAsStream("library/classes.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<String> words = List.of(line.split(" "));
                ancestors.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("reading classes.txt", e);
        }
        return Map.copyOf(ancestors);
    }
}
