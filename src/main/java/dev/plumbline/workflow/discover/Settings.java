package dev.plumbline.workflow.discover;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.port.RepositoryFiles;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys of the files that set a Java tool up: its own properties, and Spring's {@code application} files, of one module. */
final class Settings {
    private static final Pattern FILE = Pattern.compile(
            "(?:application(?:-[\\w-]+)?\\.(?:ya?ml|properties)|(?:liquibase|flyway)(?:[.-][\\w-]+)?\\.(?:properties|conf|toml))");

    private final RepositoryFiles files;
    private final List<String> settings;

    Settings(RepositoryFiles files, String module) {
        this.files = files;
        this.settings = files.files().stream()
                .filter(file -> Paths.inside(file, module) && !file.contains("/test/"))
                .filter(file -> FILE.matcher(Paths.name(file)).matches())
                .toList();
    }

    /** Where the tool keeps its state: the names given for table and schema, each with what stands without it. */
    HistoryTable history(String tableKey, String schemaKeys, HistoryTable usual) {
        return new HistoryTable(
                value(schemaKeys).orElse(usual.schema()), value(tableKey).orElse(usual.name()));
    }

    /** The first plain value of a key, given as a regular expression; placeholders are no values. */
    Optional<String> value(String key) {
        Pattern line =
                Pattern.compile("(?im)^[\\w.\\s-]*?\\b(?:" + key + ")\\s*[:=]\\s*[\"']?([\\w./:$ -]+?)[\"']?\\s*$");
        for (String file : settings) {
            Matcher matcher = line.matcher(files.text(file).orElse(""));
            if (matcher.find() && !matcher.group(1).contains("$")) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
