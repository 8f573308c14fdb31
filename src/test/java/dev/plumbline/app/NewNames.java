package dev.plumbline.app;

import dev.plumbline.catalog.SqlName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A new name with capitals, umlauts, spaces and quotes for every schema, table and column that a project's SQL and Python files
 * make, but for the schemas {@code public} and {@code auth} and Alembic's own column.
 */
final class NewNames {
    private static final Set<String> KEPT = Set.of("public", "auth", "version_num");
    private static final List<Pattern> IN_SQL = List.of(
            Pattern.compile("CREATE SCHEMA (?:IF NOT EXISTS )?(\\w+)"),
            Pattern.compile("CREATE TABLE (?:\\w+\\.)?(\\w+) \\("),
            Pattern.compile("ADD COLUMN (?:IF NOT EXISTS )?(\\w+)"),
            Pattern.compile("(?m)^\\s+([a-z_]+) [A-Z]"));
    private static final List<Pattern> IN_PYTHON = List.of(
            Pattern.compile("__tablename__ = \"(\\w+)\""),
            Pattern.compile("(?m)^\\s+(\\w+)(?:: Mapped\\[.*])? = (?:mapped_column|Column)\\("),
            Pattern.compile("\\bColumn\\(\\s*\"(\\w+)\""),
            Pattern.compile("op\\.create_table\\(\\s*\"(\\w+)\""));
    private static final List<String> ENDS = List.of("", " \"ß\"", "'s", " Straße");

    private final Map<String, String> byOld = new TreeMap<>();

    NewNames(Path project) {
        Set<String> old = new TreeSet<>();
        for (Path file : Folders.files(project)) {
            if (file.toString().endsWith(".sql")) {
                collect(file, IN_SQL, old);
            } else if (file.toString().endsWith(".py")) {
                collect(file, IN_PYTHON, old);
            }
        }
        old.removeAll(KEPT);
        int number = 0;
        for (String name : old) {
            byOld.put(name, beginning(name) + ENDS.get(number++ % ENDS.size()));
        }
    }

    private static void collect(Path file, List<Pattern> patterns, Set<String> names) {
        String text = Folders.read(file);
        patterns.forEach(pattern -> pattern.matcher(text).results().forEach(found -> names.add(found.group(1))));
    }

    private static String beginning(String name) {
        String umlauts =
                name.replace('_', ' ').replace('a', 'ä').replace('o', 'ö').replace('u', 'ü');
        return Character.toUpperCase(umlauts.charAt(0)) + umlauts.substring(1);
    }

    Set<String> old() {
        return byOld.keySet();
    }

    Collection<String> all() {
        return byOld.values();
    }

    /** The new name, or the same where it is none of those that are renamed. */
    String of(String name) {
        return byOld.getOrDefault(name, name);
    }

    /** The new name as SQL writes it; a word that is no such name stays as it is. */
    String quoted(String word) {
        return byOld.containsKey(word) ? SqlName.quote(of(word)) : word;
    }

    /** {@code schema.name} as SQL writes it; a name that ends in {@code *} stands for all that begin so. */
    String pattern(String dotted) {
        return SqlName.split(dotted).stream()
                .map(part -> SqlName.quote(part.endsWith("*") ? beginning(part) : of(part)))
                .collect(Collectors.joining("."));
    }

    /** The object of a finding: schema, table and column are renamed, names of other things and {@code code:} ids are not. */
    String object(String id) {
        if (id.isEmpty() || id.startsWith("code:")) {
            return id;
        }
        String kind = id.substring(0, id.indexOf(':') + 1);
        int slash = id.indexOf('/');
        String root = pattern(slash < 0 ? id.substring(kind.length()) : id.substring(kind.length(), slash));
        if (slash < 0) {
            return kind + root;
        }
        String child = id.substring(slash + 1);
        return kind + root + "/" + (kind.equals("column:") ? quoted(child) : child);
    }
}
