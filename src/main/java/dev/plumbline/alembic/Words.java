package dev.plumbline.alembic;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts as words of letters, digits, {@code _} and {@code $}, of which PostgreSQL's names are made where nobody quotes them. */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\w$]+", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    /** All of a text, in small letters. */
    static Stream<String> of(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    /** Whether a name is a single one. */
    static boolean isOne(String name) {
        return !BETWEEN.matcher(name).find();
    }

    /** What finds that name as a whole, in small or capital letters. */
    static Pattern whole(String name) {
        return Pattern.compile("(?iu)(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
    }
}
