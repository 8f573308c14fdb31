package dev.plumbline.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the objects of a database hang together. */
class StructureTest {
    private static Dependency of(String from, String to) {
        return new Dependency(ObjectId.parse(from), ObjectId.parse(to));
    }

    @Test
    void whatTheServerListsInAnyOrderIsSorted() {
        Dependency first = of("view:s.a", "table:s.a");
        Dependency second = of("view:s.a", "table:s.b");
        Dependency third = of("view:s.b", "table:s.a");
        Structure one = Structure.of(List.of(third, first, second), List.of());
        assertEquals(List.of(first, second, third), one.dependencies());
        assertEquals(one, Structure.of(List.of(second, third, first), List.of()));
    }
}
