package dev.plumbline.changelog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationSetTest {
    @Test
    void settingsStandInTheOrderOfTheirNames() {
        Map<String, String> settings = Map.of("e", "5", "b", "2", "d", "4", "a", "1", "c", "3", "f", "6");
        MigrationSet set = new MigrationSet("main", "alembic", "migrations", HistoryTable.NONE, settings);
        assertEquals(
                List.of("a", "b", "c", "d", "e", "f"),
                List.copyOf(set.settings().keySet()));
        assertEquals(settings, set.settings());
    }
}
