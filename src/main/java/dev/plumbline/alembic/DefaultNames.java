package dev.plumbline.alembic;

import dev.plumbline.source.schema.CheckDef;
import dev.plumbline.source.schema.ConstraintDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names that PostgreSQL gives to constraints for which source has none. */
final class DefaultNames {
    private static final int LONGEST = 63;
    private static final Pattern OF_PARTS = Pattern.compile(".+_(?:pkey|key|fkey|check|excl)\\d*");
    private static final Pattern OF_OTHERS = Pattern.compile(".+_(?:seq|idx|not_null)\\d*");

    private DefaultNames() {}

    /**
     * What it may be called: one name where that is sure.
     *
     * @param taken whether something else in the schema may have that name
     */
    static List<String> of(ConstraintDef constraint, String table, Predicate<String> taken) {
        return switch (constraint.conventionKey()) {
            case "pk" -> free(table, "", "pkey", taken);
            case "uq" -> free(table, String.join("_", constraint.columns()), "key", taken);
            case "fk" -> free(table, String.join("_", constraint.columns()), "fkey", taken);
            case "ck" -> ofCheck((CheckDef) constraint, table, taken);
            default -> ofWords(constraint.columns(), table, "excl", taken);
        };
    }

    /**
     * Whether it may be one of something of which only a text tells that made it, or of a sequence or the like.
     *
     * @param words of all statements
     * @param unread of those that are not interpreted
     */
    static boolean mayBe(String name, Set<String> words, Collection<String> unread) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean cut = lower.length() > LONGEST - 3;
        return cut
                || (OF_OTHERS.matcher(lower).matches() && isAfter(lower, words))
                || (OF_PARTS.matcher(lower).matches() && isAfter(lower, unread));
    }

    private static boolean isAfter(String name, Collection<String> words) {
        return words.stream().anyMatch(word -> !word.isEmpty() && name.startsWith(word + "_"));
    }

    /** A check is called after its column where it has one alone, else after the table. */
    private static List<String> ofCheck(CheckDef check, String table, Predicate<String> taken) {
        return check.columns().size() == 1
                ? free(table, check.columns().getFirst(), "check", taken)
                : ofWords(Stream.of(check.sql().split("[^\\w$]+", -1)).toList(), table, "check", taken);
    }

    private static List<String> ofWords(List<String> words, String table, String label, Predicate<String> taken) {
        List<String> names = new ArrayList<>(free(table, "", label, taken));
        words.stream().filter(word -> !word.isEmpty()).distinct().forEach(word -> {
            names.addAll(free(table, word, label, taken));
        });
        return names;
    }

    private static List<String> free(String table, String columns, String label, Predicate<String> taken) {
        String first = joined(table, columns, label);
        return taken.test(first)
                ? Stream.concat(
                                Stream.of(first),
                                IntStream.rangeClosed(1, 9).mapToObj(i -> joined(table, columns, label + i)))
                        .toList()
                : List.of(first);
    }

    /** The parts in a row, the longer ones cut until all fit. */
    private static String joined(String table, String columns, String label) {
        int room = LONGEST - label.length() - (columns.isEmpty() ? 1 : 2);
        int first = table.length();
        int second = columns.length();
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return table.substring(0, first) + (columns.isEmpty() ? "" : "_" + columns.substring(0, second)) + "_" + label;
    }
}
