package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolOperation;
import dev.plumbline.source.schema.Columns;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Indexes that stand by themselves, beside the classes: each belongs to the table of the first column in it. */
final class FreeItems {
    private final List<SymbolCall> indexes;
    private final ModelColumns columns;
    private final Set<PyValue> used = Collections.newSetFromMap(new IdentityHashMap<>());

    FreeItems(List<SymbolCall> indexes, ModelColumns columns) {
        this.indexes = indexes;
        this.columns = columns;
    }

    /** These are part of a table already. */
    void use(List<PyValue> items) {
        used.addAll(items);
    }

    /** The free indexes of that table. */
    List<PyValue> of(TableName table) {
        List<PyValue> found = new ArrayList<>();
        for (SymbolCall index : indexes) {
            if (!used.contains(index) && owner(index).filter(table::equals).isPresent()) {
                found.add(index);
            }
        }
        return found;
    }

    private Optional<TableName> owner(SymbolCall index) {
        return index.arguments().stream()
                .skip(1)
                .flatMap(this::references)
                .map(Columns.Reference::table)
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private Stream<Columns.Reference> references(PyValue value) {
        Optional<Columns.Reference> own = columns.from(null).column(value);
        if (own.isPresent()) {
            return own.stream();
        }
        return switch (value) {
            case SymbolCall call ->
                Stream.concat(Stream.ofNullable(call.target()), call.arguments().stream())
                        .flatMap(this::references);
            case SymbolOperation operation -> operation.operands().stream().flatMap(this::references);
            default -> Stream.empty();
        };
    }
}
