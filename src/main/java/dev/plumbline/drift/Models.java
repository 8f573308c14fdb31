package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import java.util.List;

/**
 * The entity models of one service, tables in an order in which they can be made.
 *
 * @param speech what models of their kind can say at all
 */
public record Models(String service, List<ModelTable> tables, List<Gap> gaps, ModelSpeech speech) {
    public Models {
        tables = List.copyOf(tables);
        gaps = List.copyOf(gaps);
    }
}
