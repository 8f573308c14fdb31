package dev.plumbline.plan;

import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Extensions: another version is an update, another schema a move. */
final class ExtensionStatements implements KindStatements<Extension> {
    private final Predicate<ObjectId> isUsed;

    /** {@code isUsed} says whether something that stays needs that extension. */
    ExtensionStatements(Predicate<ObjectId> isUsed) {
        this.isUsed = isUsed;
    }

    /** What a database needs of it as long as both have it. */
    static Predicate<ObjectId> usedIn(Side actual, Side expected) {
        return extension -> actual.neededBy(extension).stream().anyMatch(user -> expected.find(user) != null);
    }

    /** Why nothing leads to that version; empty where something does. */
    String refusal(Extension from, Extension to) {
        return isReachable(from, to) || !isUsed.test(from.id())
                ? ""
                : "extension " + from.id().name() + " is " + from.version() + " and should be the older " + to.version()
                        + ": it brings no script for that, and what uses it would go with it; make a new database with "
                        + to.version() + ", or keep " + from.version();
    }

    private static boolean isReachable(Extension from, Extension to) {
        return !isOlder(to.version(), from.version())
                || (from.updates() != null && from.updates().contains(to.version()));
    }

    @Override
    public List<Action> make(Extension extension) {
        return List.of(Action.make(
                extension.id(),
                "CREATE EXTENSION " + extension.id().name() + " WITH SCHEMA " + SqlName.quote(extension.schema())
                        + " VERSION " + SqlName.literal(extension.version()),
                HazardCode.NEEDS_EXTENSION));
    }

    @Override
    public List<Action> remove(Extension extension) {
        return List.of(
                Action.remove(extension.id(), "DROP EXTENSION " + extension.id().name(), HazardCode.DATA_LOSS));
    }

    @Override
    public @Nullable List<Action> change(Extension from, Extension to) {
        boolean reachable = isReachable(from, to);
        if (!reachable && refusal(from, to).isEmpty()) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER EXTENSION " + to.id().name();
        if (reachable && !from.version().equals(to.version())) {
            actions.add(Action.change(
                    to.id(), alter + " UPDATE TO " + SqlName.literal(to.version()), HazardCode.NEEDS_EXTENSION));
        }
        if (!from.schema().equals(to.schema())) {
            actions.add(Action.change(to.id(), alter + " SET SCHEMA " + SqlName.quote(to.schema())));
        }
        return actions;
    }

    /** Extensions hardly ever bring scripts to an older version. */
    private static boolean isOlder(String one, String other) {
        String[] left = one.split("[^0-9]+", -1);
        String[] right = other.split("[^0-9]+", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int byPart = Comparator.comparingInt(String::length)
                    .thenComparing(Comparator.naturalOrder())
                    .compare(left[i], right[i]);
            if (byPart != 0) {
                return byPart < 0;
            }
        }
        return left.length < right.length;
    }
}
