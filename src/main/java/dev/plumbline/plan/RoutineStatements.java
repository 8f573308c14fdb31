package dev.plumbline.plan;

import dev.plumbline.catalog.Routine;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Functions and procedures: replaced in place where names, defaults and result of the old one allow it. */
final class RoutineStatements implements KindStatements<Routine> {
    /** Of those that come with PostgreSQL, the languages in which only a superuser may write. */
    private static final Set<String> UNTRUSTED = Set.of("c", "internal", "plperlu", "plpython3u", "pltclu");

    private static final Set<String> NAME_LISTS = Set.of(
            "search_path",
            "temp_tablespaces",
            "session_preload_libraries",
            "local_preload_libraries",
            "shared_preload_libraries");

    @Override
    public List<Action> make(Routine routine) {
        return List.of(
                Action.make(routine.id(), "CREATE " + text(routine), hazards(routine, routine.securityDefiner())));
    }

    @Override
    public List<Action> remove(Routine routine) {
        return List.of(Action.remove(
                routine.id(),
                "DROP " + Names.word(routine.id()) + " " + routine.id().name()));
    }

    @Override
    public @Nullable List<Action> change(Routine from, Routine to) {
        if (!Objects.equals(from.returns(), to.returns())
                || from.window() != to.window()
                || !Arguments.replaceable(from.arguments(), to.arguments())) {
            return null;
        }
        boolean access = from.securityDefiner() != to.securityDefiner();
        return List.of(Action.change(to.id(), "CREATE OR REPLACE " + text(to), hazards(to, access)));
    }

    private static HazardCode[] hazards(Routine routine, boolean access) {
        List<HazardCode> hazards = new ArrayList<>();
        if (access) {
            hazards.add(HazardCode.CHANGES_ACCESS);
        }
        if (routine.leakproof() || UNTRUSTED.contains(routine.language())) {
            hazards.add(HazardCode.NEEDS_PRIVILEGE);
        }
        return hazards.toArray(HazardCode[]::new);
    }

    private static String text(Routine routine) {
        String name = routine.id().name();
        List<String> lines = new ArrayList<>();
        lines.add(Names.word(routine.id()) + " " + name.substring(0, bracket(name)) + "(" + routine.arguments() + ")");
        if (routine.returns() != null) {
            lines.add(" RETURNS " + routine.returns());
        }
        lines.add(" LANGUAGE " + language(routine));
        attributes(routine).forEach(attribute -> lines.add(" " + attribute));
        lines.add(body(routine));
        return String.join("\n", lines);
    }

    private static String language(Routine routine) {
        int at = routine.language().indexOf(" TRANSFORM FOR TYPE ");
        return at < 0
                ? SqlName.quote(routine.language())
                : SqlName.quote(routine.language().substring(0, at))
                        + routine.language().substring(at);
    }

    /** Where the arguments begin: the first bracket outside quotes. */
    static int bracket(String name) {
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            quoted ^= name.charAt(i) == '"';
            if (name.charAt(i) == '(' && !quoted) {
                return i;
            }
        }
        return name.length();
    }

    private static List<String> attributes(Routine routine) {
        boolean function = routine.id().kind().equals("function");
        boolean cheap = Set.of("c", "internal").contains(routine.language());
        List<String> attributes = new ArrayList<>();
        add(attributes, routine.window(), "WINDOW");
        add(attributes, function && !routine.volatility().equals("volatile"), upper(routine.volatility()));
        add(attributes, routine.strict(), "STRICT");
        add(attributes, routine.securityDefiner(), "SECURITY DEFINER");
        add(attributes, routine.leakproof(), "LEAKPROOF");
        add(attributes, function && !routine.parallel().equals("unsafe"), "PARALLEL " + upper(routine.parallel()));
        add(attributes, function && !routine.cost().equals(cheap ? "1" : "100"), "COST " + routine.cost());
        add(attributes, !Set.of("0", "1000").contains(routine.rows()), "ROWS " + routine.rows());
        add(attributes, routine.support() != null, "SUPPORT " + routine.support());
        routine.settings().forEach(setting -> attributes.add(setting(setting)));
        return attributes;
    }

    private static void add(List<String> attributes, boolean wanted, String attribute) {
        if (wanted) {
            attributes.add(attribute);
        }
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String setting(String setting) {
        int at = setting.indexOf('=');
        String name = setting.substring(0, at);
        String value = setting.substring(at + 1);
        String quotedName = SqlName.split(name).stream().map(SqlName::quote).collect(Collectors.joining("."));
        return "SET " + quotedName + " TO " + (NAME_LISTS.contains(name) ? names(value) : SqlName.literal(value));
    }

    /** {@code "$user", public} as literals, because an empty name can only be written so. */
    private static String names(String list) {
        return list.isEmpty()
                ? "''"
                : Arguments.split(list).stream()
                        .map(name -> SqlName.literal(SqlName.split(name.strip()).getFirst()))
                        .collect(Collectors.joining(", "));
    }

    private static String body(Routine routine) {
        String body = routine.body();
        String start = body.stripLeading().toUpperCase(Locale.ROOT);
        if (routine.language().equals("sql") && (start.startsWith("BEGIN ATOMIC") || isReturn(start))) {
            return body.strip();
        }
        int comma = body.indexOf(", ");
        if (routine.language().equals("c") && comma > 0) {
            return "AS " + SqlName.literal(body.substring(0, comma)) + ", "
                    + SqlName.literal(body.substring(comma + 2));
        }
        return "AS " + dollars(body);
    }

    private static boolean isReturn(String start) {
        return start.startsWith("RETURN ") || start.startsWith("RETURN(");
    }

    /** In a dollar quotation that the text does not end. */
    static String dollars(String text) {
        String tag = "$$";
        for (int i = 1; text.contains(tag) || text.endsWith(tag.substring(0, tag.length() - 1)); i++) {
            tag = "$body" + i + "$";
        }
        return tag + text + tag;
    }
}
