package dev.plumbline.ui.part;

import dev.plumbline.catalog.Kind;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.Finding;
import java.util.List;
import java.util.Locale;

/** The few ways in which numbers, lists and objects are written for people. */
public final class Words {
    private Words() {}

    /** "1 error", "2 errors"; "no errors" for none. */
    public static String count(long number, String noun) {
        return (number == 0 ? "no" : String.format(Locale.ROOT, "%,d", number)) + " " + noun + (number == 1 ? "" : "s");
    }

    /** "a", "a and b", "a, b and c". */
    public static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** What a finding is about: {@code meals.foods / unit}; the service where it is about no object. */
    public static String object(Finding finding) {
        return finding.object().isEmpty()
                ? finding.service().isEmpty() ? "the project" : finding.service()
                : label(ObjectId.parse(finding.object()));
    }

    /** An object's name with its parent, without its kind. */
    public static String label(ObjectId id) {
        return id.kind().equals("code") ? id.name().replace("#", " # ") : spaced(id.name());
    }

    /** The kind of object a finding is about, in small letters; empty where it is about none. */
    public static String kind(Finding finding) {
        return finding.object().isEmpty() ? "" : kind(ObjectId.parse(finding.object()));
    }

    /** The kind for people, in small letters. */
    public static String kind(ObjectId id) {
        return switch (id.kind()) {
            case "code" -> id.name().contains("#") ? "function" : "file";
            case "type" -> "type";
            default -> Kind.labelOf(id).toLowerCase(Locale.ROOT);
        };
    }

    private static String spaced(String name) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quoted ^= c == '"';
            text.append(c == '/' && !quoted ? " / " : String.valueOf(c));
        }
        return text.toString();
    }
}
