package dev.plumbline.files;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which record a saved object becomes. Where several records share the word of their ids ({@code type}), each saved object says
 * its {@code form}: {@code enum}, {@code composite} or {@code range}.
 */
final class SnapshotForms {
    static final String FORM = "form";

    private static final Map<String, List<Kind>> BY_WORD =
            Arrays.stream(Kind.values()).collect(Collectors.groupingBy(Kind::word));
    private static final Set<String> SHARED = BY_WORD.entrySet().stream()
            .filter(entry ->
                    entry.getValue().stream().map(Kind::type).distinct().count() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());

    private SnapshotForms() {}

    /** What to write as {@code form}; empty where the word alone says it. */
    static Optional<String> formOf(CatalogObject object) {
        return isShared(object.id().kind()) ? Kind.of(object).map(SnapshotForms::form) : Optional.empty();
    }

    /** The record of such an object; empty for one that this version does not know. */
    static Optional<RecordShape> shape(String word, @Nullable String form) {
        List<Kind> kinds = kinds(word);
        return kinds.stream()
                .filter(kind -> isShared(word) ? form(kind).equals(form) : form == null)
                .map(kind -> RecordShape.of(kind.type()))
                .findFirst();
    }

    private static boolean isShared(String word) {
        return SHARED.contains(word);
    }

    private static List<Kind> kinds(String word) {
        return BY_WORD.getOrDefault(word, List.of());
    }

    private static String form(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
