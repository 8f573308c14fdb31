package dev.plumbline.workflow.discover;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.port.RepositoryFiles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that the SQL files of a set name in {@code CREATE TABLE}; only so that a service's schemas can be proposed. */
final class SqlTables {
    private static final Pattern CREATE =
            Pattern.compile("(?im)^\\s*CREATE\\s+(?:UNLOGGED\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?"
                    + "((?:\"[^\"]+\"|[\\w$]+)(?:\\.(?:\"[^\"]+\"|[\\w$]+))?)");

    private SqlTables() {}

    static Set<ObjectId> madeIn(RepositoryFiles files, FoundSet set) {
        String folder = files.files().contains(set.folder()) ? Paths.parent(set.folder()) : set.folder();
        Set<ObjectId> tables = new LinkedHashSet<>();
        for (String file : files.files()) {
            if (file.endsWith(".sql") && Paths.inside(file, folder)) {
                Matcher create = CREATE.matcher(files.text(file).orElse(""));
                while (create.find()) {
                    tables.add(table(create.group(1)));
                }
            }
        }
        return tables;
    }

    private static ObjectId table(String name) {
        List<String> parts = SqlName.split(name);
        return ObjectId.of("table", parts.size() < 2 ? "public" : parts.getFirst(), parts.getLast());
    }
}
