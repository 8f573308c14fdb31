package dev.plumbline.alembic;

import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The next id of a set whose ids are counted ({@code 0003}, {@code 0003_meal_plans}), else one such as Alembic makes. */
final class RevisionIds {
    private static final Pattern COUNTED = Pattern.compile("(\\D{0,3})(\\d{1,6})(_.*)?");
    private static final int LENGTH = 12;

    private RevisionIds() {}

    /** {@code seed} is a text of hexadecimal digits, at least thirty-two. */
    static String next(Changelog changelog, String slug, String seed) {
        List<String> ids = changelog.revisions().stream().map(Revision::id).toList();
        List<Matcher> counted =
                ids.stream().map(COUNTED::matcher).filter(Matcher::matches).toList();
        if (!ids.isEmpty() && counted.size() == ids.size()) {
            Matcher last = counted.stream()
                    .max((a, b) -> Integer.compare(number(a), number(b)))
                    .orElseThrow();
            String digits = String.format("%0" + last.group(2).length() + "d", number(last) + 1);
            boolean named = counted.stream().allMatch(each -> each.group(3) != null);
            return last.group(1) + digits + (named ? "_" + slug : "");
        }
        for (int from = 0; ; from++) {
            String id = seed.substring(from, from + LENGTH);
            if (!ids.contains(id)) {
                return id;
            }
        }
    }

    private static int number(Matcher id) {
        return Integer.parseInt(id.group(2));
    }
}
