package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One revision file, its upgrade not yet followed.
 *
 * @param upgrade the function, null where there is none
 * @param gaps what of the file could not be read
 */
record RevisionFile(
        String id,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        String title,
        Place place,
        @Nullable PyValue upgrade,
        List<Gap> gaps) {

    /** Reads {@code revision}, {@code down_revision} and the like; throws where the id cannot be read. */
    static RevisionFile of(PyModule module) {
        Place place = new Place(module.file().file(), 0);
        List<Gap> gaps = new ArrayList<>(module.file().gaps());
        Map<String, Place> places = HeaderPlaces.of(module.file());
        PyValue id = module.get("revision");
        if (id == null || id.asText() == null) {
            throw Values.refused(
                    "revision",
                    id == null ? new Unknown("the file has none", place) : id,
                    places.getOrDefault("revision", place));
        }
        return new RevisionFile(
                String.valueOf(id.asText()),
                ids(module, "down_revision", places, gaps),
                ids(module, "depends_on", places, gaps),
                ids(module, "branch_labels", places, gaps),
                title(module),
                places.getOrDefault("revision", place),
                module.get("upgrade"),
                gaps);
    }

    private static String title(PyModule module) {
        return module.file()
                .description()
                .strip()
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<String> ids(PyModule module, String name, Map<String, Place> places, List<Gap> gaps) {
        PyValue value = module.get(name);
        Place place = places.getOrDefault(name, new Place(module.file().file(), 0));
        if (value == null || value.isNone()) {
            return List.of();
        }
        try {
            if (value.asText() != null) {
                return List.of(value.asText());
            }
            return Values.elements(value, name, place).stream()
                    .map(element -> Values.required(element, name, place))
                    .toList();
        } catch (UnreadableException e) {
            gaps.add(Gap.ofEverything(String.valueOf(e.getMessage()), e.place().toString()));
            return List.of();
        }
    }
}
