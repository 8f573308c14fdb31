package dev.plumbline.liquibase;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.changelog.Revision;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The changeset that would come next in a changelog: a file beside the newest, in its format, with its name and id counted on. */
final class NextChangeset {
    private static final Pattern COUNTED = Pattern.compile("(\\D*?)(\\d{1,9})(?:([-_.]+)(.*))?");
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ITEM = Pattern.compile("(?m)^( *)(?:- |<(?:include|changeSet)\\b)");
    private static final Map<String, String> FORMATS =
            Map.of("sql", "sql", "xml", "xml", "yaml", "yaml", "yml", "yaml", "json", "yaml");

    private final Path root;
    private final Changelog changelog;
    private final String first;

    NextChangeset(Path root, Changelog changelog) {
        this.root = root;
        this.changelog = changelog;
        this.first = changelog.set().folder();
    }

    NextMigration.Changeset of(NextMigration.Wanted wanted) {
        String newest = changelog.revisions().isEmpty()
                ? first
                : changelog.revisions().getLast().place().file();
        String format = FORMATS.getOrDefault(ending(newest), "sql");
        if (ending(first).equals("sql")) {
            throw new ConfigurationException(
                    "migration set " + changelog.set().name() + " is one file of formatted SQL, " + first
                            + ", which cannot include another",
                    "Append to it what this prints: plumbline plan liquibase:" + first
                            + " models:FOLDER --format liquibase-sql");
        }
        String slug = slug(wanted.message(), newest);
        String file =
                folder(newest) + name(newest, slug) + "." + (ending(newest).equals("json") ? format : ending(newest));
        return new NextMigration.Changeset(file, id(slug), wanted.message(), format, false, include(file));
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String slug(String message, String like) {
        String between = like.substring(like.lastIndexOf('/') + 1).contains("_") ? "_" : "-";
        return String.join(
                        between,
                        WORD.matcher(message).results().map(MatchResult::group).toList())
                .toLowerCase(Locale.ROOT);
    }

    /** Of a file beside the newest, without its ending. */
    private String name(String newest, String slug) {
        String base = newest.substring(newest.lastIndexOf('/') + 1, newest.lastIndexOf('.'));
        Matcher counted = COUNTED.matcher(base);
        return newest.equals(first) || !counted.matches() ? slug : next(counted, counted.group(2), slug);
    }

    private static String next(Matcher like, String highest, String slug) {
        String digits = String.format("%0" + like.group(2).length() + "d", Integer.parseInt(highest) + 1);
        return like.group(1) + digits + (like.group(3) == null ? "" : like.group(3) + slug);
    }

    /** Counted on where all are counted, else the words. */
    private String id(String slug) {
        List<Matcher> ids = changelog.revisions().stream()
                .map(Revision::id)
                .map(id -> id.split("::", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> COUNTED.matcher(parts[1]))
                .toList();
        if (ids.isEmpty() || !ids.stream().allMatch(Matcher::matches)) {
            return slug;
        }
        int highest =
                ids.stream().mapToInt(id -> Integer.parseInt(id.group(2))).max().orElseThrow();
        return next(ids.getLast(), String.valueOf(highest), slug);
    }

    private NextMigration.Include include(String file) {
        String folder = folder(first);
        String path = Path.of(folder.isEmpty() ? "." : folder)
                .normalize()
                .relativize(Path.of(file).normalize())
                .toString()
                .replace('\\', '/');
        return switch (ending(first)) {
            case "xml" ->
                new NextMigration.Include(
                        first,
                        indent("    ") + "<include file=\"" + path + "\" relativeToChangelogFile=\"true\"/>\n",
                        "</databaseChangeLog>");
            case "json" ->
                new NextMigration.Include(
                        first,
                        ", {\"include\": {\"file\": \"" + path + "\", \"relativeToChangelogFile\": true}}\n",
                        "]");
            default -> {
                String indent = indent("  ");
                yield new NextMigration.Include(
                        first,
                        indent + "- include:\n" + indent + "    file: " + path + "\n" + indent
                                + "    relativeToChangelogFile: true\n",
                        "");
            }
        };
    }

    /** Of the entries of the first file. */
    private String indent(String otherwise) {
        ProjectFolder.TextFile file = new ProjectFolder(root).read(first);
        Matcher item = ITEM.matcher(file == null ? "" : file.text());
        return item.find() ? item.group(1) : otherwise;
    }
}
