package dev.plumbline.alembic;

import dev.plumbline.changelog.PythonStyle;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What revision files look like. */
final class RevisionLooks {
    private static final Pattern DOUBLE = Pattern.compile("(?m)^revision\\b[^=\\n]*=\\s*\"");
    private static final Pattern NAMES_PUBLIC = Pattern.compile("schema\\s*=\\s*[\"']public[\"']");
    private static final Pattern UUID = Pattern.compile("(?:sa|sqlalchemy)\\.(Uuid|UUID)\\(");
    private static final int LEAST = 88;
    private static final int MOST = 120;

    private RevisionLooks() {}

    /**
     * @param newest the text of the newest file
     * @param all the texts of all
     */
    static PythonStyle of(String newest, List<String> all, boolean convention) {
        boolean doubled = newest.isEmpty() || DOUBLE.matcher(newest).find();
        int widest = all.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("    "))
                .mapToInt(String::length)
                .max()
                .orElse(LEAST);
        boolean namesPublic =
                all.stream().anyMatch(text -> NAMES_PUBLIC.matcher(text).find());
        boolean finalNames = convention || all.stream().anyMatch(text -> text.contains("op.f("));
        return new PythonStyle(
                doubled ? '"' : '\'',
                Math.clamp(widest, LEAST, MOST),
                uuid(all),
                namesPublic ? Set.of() : Set.of("public"),
                finalNames);
    }

    private static String uuid(List<String> all) {
        return all.reversed().stream()
                .map(UUID::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> "sa." + found.group(1) + "()")
                .findFirst()
                .orElse("postgresql.UUID(as_uuid=True)");
    }
}
