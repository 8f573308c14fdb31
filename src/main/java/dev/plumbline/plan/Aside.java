package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** Names for what must stand aside for a while: the own name, cut to what the server keeps of a name, with a word behind it. */
final class Aside {
    private static final int LONGEST = 63;

    private Aside() {}

    /** The id with such a name that is not taken. */
    static ObjectId of(ObjectId id, String word, Predicate<ObjectId> taken) {
        for (int number = 1; ; number++) {
            String end = "__" + word + (number == 1 ? "" : String.valueOf(number));
            ObjectId aside = named(id, cut(id.simpleName(), LONGEST - end.length()) + end);
            if (!taken.test(aside)) {
                return aside;
            }
        }
    }

    private static ObjectId named(ObjectId id, String name) {
        String own = Names.own(id);
        int at = id.name().lastIndexOf(own);
        return new ObjectId(
                id.kind(),
                id.name().substring(0, at) + SqlName.quote(name) + id.name().substring(at + own.length()));
    }

    private static String cut(String name, int bytes) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
