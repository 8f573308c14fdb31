package dev.plumbline.source.shell;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the SQL that a shell script sends through psql: heredocs, {@code -c} texts and {@code -f} files, with their places. */
public final class ShellSql {
    /** What was found in the order of the script, and what could not be read. */
    public record Reading(List<SourceStatement> statements, List<Gap> gaps) {
        public Reading {
            statements = List.copyOf(statements);
            gaps = List.copyOf(gaps);
        }
    }

    /** The SQL of that script; a statement that the script's text does not fix is a gap that may hide anything. */
    public Reading read(Path root, String script) {
        ShellFiles files = new ShellFiles(root);
        Collector collector = new Collector(files);
        String path = ShellFiles.resolve("/", script);
        Optional<String> text = files.text(path);
        if (text.isPresent()) {
            new ShellWalk(files, collector).script(text.get(), new ShellState(path, "/"));
        } else {
            collector.unread("the script cannot be read", script, 0);
        }
        return new Reading(collector.statements, collector.gaps);
    }

    /** Collects what goes to psql. */
    private static final class Collector implements ShellListener {
        private static final Set<String> HARMLESS =
                Set.of("set", "echo", "pset", "timing", "unset", "q", "x", "qecho", "warn");
        private static final Pattern VARIABLE = Pattern.compile("(?<!:):(['\"]?)(\\w+)\\1");

        private final ShellFiles files;
        private final List<SourceStatement> statements = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();

        private Collector(ShellFiles files) {
            this.files = files;
        }

        @Override
        public void command(Command command) {
            int psql = psqlAt(command.words());
            if (psql < 0) {
                return;
            }
            List<String> words =
                    command.words().subList(psql + 1, command.words().size());
            Map<String, String> variables = new LinkedHashMap<>();
            boolean any = false;
            for (int i = 0; i < words.size(); i++) {
                String next = i + 1 < words.size() ? words.get(i + 1) : "";
                switch (words.get(i)) {
                    case "-v", "--set", "--variable" -> variable(variables, next);
                    case "-c", "--command" -> any |= sql(next, new Place(command.file(), command.line()), variables);
                    case "-f", "--file" -> any |= file(next, command, variables);
                    default -> any |= longOption(words.get(i), command, variables);
                }
            }
            if (command.inputLine() > 0) {
                any = sql(command.input(), new Place(command.file(), command.inputLine()), variables);
            }
            if (!any && !words.contains("-l") && !words.contains("--version")) {
                unread("psql gets SQL here that the script does not show", command.file(), command.line());
            }
        }

        private static int psqlAt(List<String> words) {
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).equals("psql") || words.get(i).endsWith("/psql")) {
                    return i;
                }
            }
            return -1;
        }

        private boolean longOption(String word, Command command, Map<String, String> variables) {
            if (word.startsWith("--command=")) {
                return sql(word.substring(10), new Place(command.file(), command.line()), variables);
            }
            return word.startsWith("--file=") && file(word.substring(7), command, variables);
        }

        private static void variable(Map<String, String> variables, String assignment) {
            int equals = assignment.indexOf('=');
            if (equals > 0) {
                variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
            }
        }

        private boolean file(String path, Command command, Map<String, String> variables) {
            String absolute = ShellFiles.resolve(command.folder(), path);
            Optional<String> text = ShellState.isKnown(absolute) ? files.text(absolute) : Optional.empty();
            if (text.isEmpty()) {
                unread("psql reads a file that is not in the project or not known", command.file(), command.line());
                return true;
            }
            return sql(text.get(), new Place(ShellFiles.relative(absolute), 1), variables);
        }

        private boolean sql(String text, Place place, Map<String, String> variables) {
            for (SqlSplitter.Piece piece : SqlSplitter.split(text)) {
                int line = place.line() + piece.linesBefore();
                String sql = substituted(piece.sql(), variables);
                if (sql.startsWith("\\")) {
                    meta(sql, place.file(), line);
                } else if (ShellState.isKnown(sql)) {
                    statements.add(new SourceStatement(sql, new Place(place.file(), line)));
                } else {
                    unread("part of this SQL statement does not follow from the script", place.file(), line);
                }
            }
            return true;
        }

        private void meta(String command, String file, int line) {
            String name = command.substring(1).split("\\s", 2)[0];
            if (!HARMLESS.contains(name)) {
                unread("psql's command \\" + name + " is not followed", file, line);
            }
        }

        /** Variables of {@code -v} as psql interpolates them; names that are not set stay as they are. */
        private static String substituted(String sql, Map<String, String> variables) {
            Matcher matcher = VARIABLE.matcher(sql);
            return matcher.replaceAll(match -> {
                String value = variables.get(match.group(2));
                String written = value == null
                        ? match.group()
                        : switch (match.group(1)) {
                            case "'" -> SqlName.literal(value);
                            case "\"" -> SqlName.quote(value);
                            default -> value;
                        };
                return Matcher.quoteReplacement(written);
            });
        }

        @Override
        public void unread(String reason, String file, int line) {
            Gap gap = Gap.ofEverything(reason, new Place(file, line).toString());
            if (!gaps.contains(gap)) {
                gaps.add(gap);
            }
        }
    }
}
