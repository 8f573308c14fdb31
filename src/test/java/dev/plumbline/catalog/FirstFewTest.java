package dev.plumbline.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstFewTest {
    @Test
    void onlyTheRestIsCounted() {
        assertEquals("", FirstFew.of(List.of(), 2));
        assertEquals("1, 2", FirstFew.of(List.of(1, 2), 2));
        assertEquals("1, 2 and 3 more", FirstFew.of(List.of(1, 2, 3, 4, 5), 2));
    }
}
