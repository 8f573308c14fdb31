package dev.plumbline.alembic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements that are not interpreted; of them only the words are known. None is forgotten, be it of code that may not run. */
final class SentTexts {
    private static final Pattern ABOUT_TABLES =
            Pattern.compile("(?i)\\b(create|alter|drop|rename|into|do|call|perform|execute)\\b");

    private static final Pattern MAKES_PARTS =
            Pattern.compile("(?i)\\b(?:index|unique|constraint|check|primary|references|do|call|perform|execute)\\b");

    private static final Pattern LOSES =
            Pattern.compile("(?i)\\b(?:drop(?!\\s+(?:default|not|identity|expression)\\b)|rename|do|call|perform"
                    + "|execute(?!\\s+(?:function|procedure)\\b))\\b");

    private final List<String> texts = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();

    void add(String sql) {
        if (ABOUT_TABLES.matcher(sql).find()) {
            texts.add(sql);
            Words.of(sql).forEach(words::add);
        }
    }

    /** Their words: whatever they make or drop is called one of them. */
    List<String> words() {
        return List.copyOf(words);
    }

    /** Whether one mentions that name, be it of a table, a column, an index or a constraint. */
    boolean mention(String name) {
        return Words.isOne(name)
                ? words.contains(name.toLowerCase(Locale.ROOT))
                : about(name).findAny().isPresent();
    }

    /** Whether one may have taken something from that table. */
    boolean loseOf(String table) {
        return about(table).anyMatch(text -> LOSES.matcher(text).find());
    }

    /** Whether one may have made an index or a constraint over that column. */
    boolean makePartsOver(String table, String column) {
        return about(table)
                .anyMatch(text -> MAKES_PARTS.matcher(text).find()
                        && Words.whole(column).matcher(text).find());
    }

    private Stream<String> about(String name) {
        Pattern word = Words.whole(name);
        return texts.stream().filter(text -> word.matcher(text).find());
    }
}
