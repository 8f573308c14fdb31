package dev.plumbline.source.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which SQLAlchemy a folder's code asks for in its requirements, its own before those of the folders around it. */
public final class RequiredGeneration {
    private static final List<String> FILES = List.of(
            "poetry.lock",
            "uv.lock",
            "requirements.txt",
            "requirements/base.txt",
            "pyproject.toml",
            "Pipfile",
            "setup.py",
            "setup.cfg");
    private static final Pattern LOCKED = Pattern.compile("(?i)name = \"sqlalchemy\"\\s+version = \"(\\d+\\.\\d+)");
    private static final Pattern ASKED = Pattern.compile("(?im)^[\\s\"']*sqlalchemy(?![\\w-])(?:\\[[^]]*])?[\"']?\\s*"
            + "(?:=\\s*\"|=\\s*\\{[^}\\n]*?version\\s*=\\s*\")?\\(?([~=^<>!\\d][^\"'#;\\n]*)");
    private static final Pattern CLAUSE = Pattern.compile("([~=^<>!]*)\\s*v?(\\d+)(?:\\.(\\d+))?[^,]*");

    private RequiredGeneration() {}

    /** {@link Generation#FROM_1_4} where the requirements do not say; {@code text} gives the files of the project. */
    public static Generation of(String folder, Function<String, Optional<String>> text) {
        return around(folder).stream()
                .flatMap(each -> FILES.stream().map(file -> each + file))
                .flatMap(file -> text.apply(file).stream())
                .flatMap(RequiredGeneration::said)
                .findFirst()
                .orElse(Generation.FROM_1_4);
    }

    /** The folder and those around it, as beginnings of paths. */
    private static List<String> around(String folder) {
        List<String> all = new ArrayList<>();
        String rest = folder.equals(".") ? "" : folder;
        while (!rest.isEmpty()) {
            all.add(rest + "/");
            rest = rest.substring(0, Math.max(0, rest.lastIndexOf('/')));
        }
        all.add("");
        return all;
    }

    private static Stream<Generation> said(String text) {
        Matcher locked = LOCKED.matcher(text);
        return locked.find()
                ? of("==" + locked.group(1)).stream()
                : ASKED.matcher(text).results().flatMap(asked -> of(asked.group(1)).stream());
    }

    /** What a list of conditions means; empty where it leaves 1.4 and 2.0 open. */
    private static Optional<Generation> of(String conditions) {
        return CLAUSE.matcher(conditions)
                .results()
                .flatMap(clause -> of(clause.group(1), version(clause)).stream())
                .reduce((one, last) -> last);
    }

    private static int version(MatchResult clause) {
        return 100 * Integer.parseInt(clause.group(2))
                + (clause.group(3) == null ? 0 : Integer.parseInt(clause.group(3)));
    }

    private static Optional<Generation> of(String operator, int version) {
        return switch (operator) {
            case "<" ->
                version > 200
                        ? Optional.empty()
                        : Optional.of(version > 104 ? Generation.ONLY_1_4 : Generation.UP_TO_1_3);
            case ">", ">=" -> version >= 200 ? Optional.of(Generation.FROM_2_0) : Optional.empty();
            case "!=" -> Optional.empty();
            default ->
                Optional.of(
                        version >= 200
                                ? Generation.FROM_2_0
                                : version >= 104 ? Generation.ONLY_1_4 : Generation.UP_TO_1_3);
        };
    }
}
