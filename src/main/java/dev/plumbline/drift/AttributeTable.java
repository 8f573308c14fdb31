package dev.plumbline.drift;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The attributes in which an object's states differ, each with its value in every state, as text. */
final class AttributeTable {
    private AttributeTable() {}

    /** Null stands for a state that does not have the object; of the model only what its source can express is looked at. */
    static List<Finding.AttributeValues> of(
            @Nullable CatalogObject live,
            @Nullable CatalogObject applied,
            @Nullable CatalogObject head,
            @Nullable CatalogObject model,
            BiPredicate<ObjectId, String> expresses) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(head, live, applied, model)
                .filter(Objects::nonNull)
                .forEach(object -> names.addAll(Attributes.of(object).keySet()));
        List<Finding.AttributeValues> rows = new ArrayList<>();
        for (String name : names) {
            @Nullable CatalogObject said = model == null || !expresses.test(model.id(), name) ? null : model;
            if (differs(name, live, applied, head, said)) {
                rows.add(new Finding.AttributeValues(
                        name, text(live, name), text(applied, name), text(head, name), text(said, name)));
            }
        }
        return rows;
    }

    private static boolean differs(String name, @Nullable CatalogObject... states) {
        return Stream.of(states)
                        .filter(Objects::nonNull)
                        .map(object -> String.valueOf(Attributes.of(object).get(name)))
                        .distinct()
                        .count()
                > 1;
    }

    private static @Nullable String text(@Nullable CatalogObject object, String attribute) {
        if (object == null) {
            return null;
        }
        return text(Attributes.of(object).get(attribute));
    }

    /** A value for people: lists with commas, nothing for null. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(AttributeTable::text).collect(Collectors.joining(", "));
            case ObjectId id -> id.label();
            default -> value.toString();
        };
    }
}
