package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Secret;
import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Difference;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is left after a plan has been run as it is written: placeholders where a person was to fill in secrets. */
public final class Placeholders {
    private Placeholders() {}

    /** Whether the actual side has placeholders, and else nothing that the expected side does not have. */
    public static boolean areAll(Difference difference) {
        return difference instanceof Difference.Changed changed
                && changed.changes().stream().allMatch(change -> isOne(changed.id(), change));
    }

    private static boolean isOne(ObjectId id, AttributeChange change) {
        if (change.expected() instanceof String wanted && change.actual() instanceof String found) {
            return Secret.isMasked(wanted) && Secret.isPlaceholder(id, change.name(), found);
        }
        return change.expected() instanceof List<?> wanted
                && change.actual() instanceof List<?> found
                && inOptions(id, byName(wanted), byName(found));
    }

    private static boolean inOptions(ObjectId id, SortedMap<String, String> wanted, SortedMap<String, String> found) {
        return wanted.keySet().equals(found.keySet())
                && wanted.entrySet().stream()
                        .filter(option -> !Objects.equals(option.getValue(), found.get(option.getKey())))
                        .allMatch(option -> Secret.isMasked(option.getValue())
                                && Secret.isPlaceholder(
                                        id, option.getKey(), Objects.requireNonNull(found.get(option.getKey()))));
    }

    private static SortedMap<String, String> byName(List<?> options) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (Object option : options) {
            String text = String.valueOf(option);
            int at = text.indexOf('=');
            byName.put(at < 0 ? text : text.substring(0, at), at < 0 ? "" : text.substring(at + 1));
        }
        return byName;
    }
}
