package dev.plumbline.diff;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.Snapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares two catalogs, attribute by attribute. An object that one side lacks is a difference only where that side is known to lack
 * it: what a gap covers is none, and the gap is part of the result.
 */
public final class Differ {
    private final Scope scope;

    /** Of all there is. */
    public Differ() {
        this(Scope.everything());
    }

    /** Of a part. */
    public Differ(Scope scope) {
        this.scope = scope;
    }

    /** What differs between the declared and the live side. */
    public Comparison compare(Snapshot expected, Snapshot actual) {
        return new Pass(scope.of(expected), scope.of(actual)).result();
    }

    private final class Pass {
        private final Snapshot expected;
        private final Snapshot actual;
        private final List<Difference> differences = new ArrayList<>();
        private int equal;

        Pass(Snapshot expected, Snapshot actual) {
            this.expected = expected;
            this.actual = actual;
        }

        Comparison result() {
            walk(
                    expected.objects().values().iterator(),
                    actual.objects().values().iterator());
            SequencedSet<Gap> gaps = new LinkedHashSet<>(expected.gaps());
            gaps.addAll(actual.gaps());
            return new Comparison(expected, actual, Renames.join(differences, scope), equal, List.copyOf(gaps));
        }

        /** Both are sorted by id. */
        private void walk(Iterator<CatalogObject> declared, Iterator<CatalogObject> live) {
            CatalogObject wanted = next(declared);
            CatalogObject found = next(live);
            while (wanted != null || found != null) {
                int order =
                        found == null ? -1 : wanted == null ? 1 : wanted.id().compareTo(found.id());
                if (order < 0) {
                    missing(Objects.requireNonNull(wanted));
                } else if (order > 0) {
                    unexpected(Objects.requireNonNull(found));
                } else {
                    compare(Objects.requireNonNull(wanted), Objects.requireNonNull(found));
                }
                wanted = order <= 0 ? next(declared) : wanted;
                found = order >= 0 ? next(live) : found;
            }
        }

        private static @Nullable CatalogObject next(Iterator<CatalogObject> objects) {
            return objects.hasNext() ? objects.next() : null;
        }

        private void unexpected(CatalogObject found) {
            if (expected.presence(found.id()) == Presence.ABSENT) {
                differences.add(new Difference.Unexpected(found));
            }
        }

        private void missing(CatalogObject wanted) {
            if (actual.presence(wanted.id()) == Presence.ABSENT) {
                differences.add(new Difference.Missing(wanted));
            }
        }

        private void compare(CatalogObject wanted, CatalogObject found) {
            List<AttributeChange> changes = wanted.equals(found) ? List.of() : changes(wanted, found);
            if (changes.isEmpty()) {
                equal++;
            } else {
                differences.add(new Difference.Changed(wanted, found, changes));
            }
        }

        private List<AttributeChange> changes(CatalogObject wanted, CatalogObject found) {
            SequencedMap<String, @Nullable Object> left = Attributes.of(wanted);
            SequencedMap<String, @Nullable Object> right = Attributes.of(found);
            SequencedSet<String> names = new LinkedHashSet<>(left.keySet());
            names.addAll(right.keySet());
            return names.stream()
                    .filter(name -> !scope.ignores(name) && !Objects.equals(left.get(name), right.get(name)))
                    .map(name -> new AttributeChange(name, left.get(name), right.get(name)))
                    .toList();
        }
    }
}
