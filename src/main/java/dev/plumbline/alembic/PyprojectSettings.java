package dev.plumbline.alembic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code [tool.alembic]} of a pyproject.toml, as Alembic 1.16 reads it: the same keys as in alembic.ini, lists in place of separators.
 * Of TOML only texts, booleans and lists of texts are read, which is what these keys take.
 */
final class PyprojectSettings {
    private static final Pattern SECTION = Pattern.compile("(?ms)^\\[tool\\.alembic]\\s*$(.*?)(?=^\\[|\\z)");
    private static final Pattern ENTRY = Pattern.compile(
            "(?ms)^(\\w+)\\s*=\\s*(\\[.*?]|\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\\\.|[^\"\\n])*\"|'[^'\\n]*'|\\w+)");
    private static final Pattern TEXT =
            Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|'''(.*?)'''|\"((?:\\\\.|[^\"\\n])*)\"|'([^'\\n]*)'");

    private PyprojectSettings() {}

    /** Empty where the file has no such section, or where it does not say where the scripts lie. */
    static Optional<IniFile> read(String text, String here) {
        Matcher section = SECTION.matcher(text);
        if (!section.find() || !section.group(1).contains("script_location")) {
            return Optional.empty();
        }
        StringBuilder ini = new StringBuilder("[alembic]\npath_separator = newline\n");
        Matcher entry = ENTRY.matcher(section.group(1));
        while (entry.find()) {
            ini.append(entry.group(1))
                    .append(" = ")
                    .append(value(entry.group(2)))
                    .append('\n');
        }
        return Optional.of(IniFile.read(ini.toString(), here));
    }

    private static String value(String toml) {
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(toml);
        while (text.find()) {
            for (int group = 1; group <= 4; group++) {
                if (text.group(group) != null) {
                    texts.add(text.group(group).replace("\\\\", "\\").replace("\n", "\n  "));
                }
            }
        }
        return texts.isEmpty() ? toml : String.join("\n  ", texts);
    }
}
