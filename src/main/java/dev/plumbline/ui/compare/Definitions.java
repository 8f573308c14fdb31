package dev.plumbline.ui.compare;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Comparison;
import dev.plumbline.ui.DefinitionRenderer;
import java.util.List;

/**
 * An object's definition on both sides, aligned.
 *
 * @param id the object whose definition it is: the selected one or the table it stands under
 */
public record Definitions(ObjectId id, boolean inActual, boolean inExpected, List<AlignedLine> lines) {
    public Definitions {
        lines = List.copyOf(lines);
    }

    /** The outermost object's definition where it shows the difference, else that of the object itself. */
    static Definitions of(Comparison comparison, DifferenceRenderer texts, ObjectId root, ObjectId own) {
        Definitions whole = texts.both(comparison, root);
        boolean shows = whole.lines().stream().anyMatch(line -> !line.same());
        return shows || own.equals(root) ? whole : texts.both(comparison, own);
    }

    /** Renders both sides. */
    record DifferenceRenderer(DefinitionRenderer renderer) {
        Definitions both(Comparison comparison, ObjectId id) {
            String actual = text(comparison.actual(), id);
            String expected = text(comparison.expected(), id);
            return new Definitions(
                    id,
                    comparison.actual().find(id).isPresent(),
                    comparison.expected().find(id).isPresent(),
                    Alignment.of(actual, expected));
        }

        private String text(Snapshot snapshot, ObjectId id) {
            return snapshot.find(id).isPresent() ? renderer.render(snapshot, id) : "";
        }
    }
}
