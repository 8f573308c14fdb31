package dev.plumbline.diff;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import java.util.List;

/** How one object differs between the expected and the actual side. */
public sealed interface Difference {
    /** The object's id; where only a name differs, the expected one. */
    ObjectId id();

    /** Expected, and not there. */
    record Missing(CatalogObject expected) implements Difference {
        @Override
        public ObjectId id() {
            return expected.id();
        }
    }

    /** There, and not expected. */
    record Unexpected(CatalogObject actual) implements Difference {
        @Override
        public ObjectId id() {
            return actual.id();
        }
    }

    /** On both sides, with other attributes; the attribute {@code name} where it is called otherwise. */
    record Changed(CatalogObject expected, CatalogObject actual, List<AttributeChange> changes) implements Difference {
        public Changed {
            changes = List.copyOf(changes);
        }

        @Override
        public ObjectId id() {
            return expected.id();
        }

        /** Whether the two are equal in all but their name. */
        public boolean onlyName() {
            return changes.size() == 1 && changes.getFirst().name().equals("name");
        }
    }
}
