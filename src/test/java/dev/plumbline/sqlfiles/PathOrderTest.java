package dev.plumbline.sqlfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of plain SQL files. */
class PathOrderTest {
    @Test
    void numbersAtTheSamePlaceCountAsNumbers() {
        assertEquals(
                List.of("1_a/10.sql", "1_a/b.sql", "02_b/2.sql", "2_b/10.sql", "10_c.sql", "a.sql"),
                List.of("a.sql", "10_c.sql", "2_b/10.sql", "1_a/b.sql", "02_b/2.sql", "1_a/10.sql").stream()
                        .sorted(PathOrder.INSTANCE)
                        .toList());
    }
}
