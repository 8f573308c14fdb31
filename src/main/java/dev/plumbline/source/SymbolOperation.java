package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.List;

/**
 * An operator on something from outside the project, such as {@code int | None} or {@code table.c.id == 5}.
 *
 * @param operator as Python writes it; {@code not} for that one
 */
public record SymbolOperation(String operator, List<PyValue> operands, Place place) implements Symbolic {
    public SymbolOperation {
        operands = List.copyOf(operands);
    }

    @Override
    public String qualified() {
        return "(" + operator + ")";
    }
}
