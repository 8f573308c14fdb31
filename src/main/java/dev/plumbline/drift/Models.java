package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import java.util.List;

/**
 * The entity models of one service, tables in an order in which they can be made.
 */
public record Models(String service, List<ModelTable> tables, List<Gap> gaps) {
    public Models {
        tables = List.copyOf(tables);
        gaps = List.copyOf(gaps);
    }
}
