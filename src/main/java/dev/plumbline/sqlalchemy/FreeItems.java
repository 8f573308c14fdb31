package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolOperation;
import dev.plumbline.source.schema.Columns;
import dev.plumbline.source.schema.GapsOf;
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
    private final Set<PyValue> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PyValue> used = Collections.newSetFromMap(new IdentityHashMap<>());

    FreeItems(List<ModelHost.Kept> kept, ModelColumns columns) {
        indexes = kept.stream().map(ModelHost.Kept::call).toList();
        kept.stream().filter(each -> !each.certain()).map(ModelHost.Kept::call).forEach(doubtful::add);
        this.columns = columns;
    }

    /** These are part of a table already. */
    void use(List<PyValue> items) {
        used.addAll(items);
        items.stream()
                .filter(SymbolCall.class::isInstance)
                .map(SymbolCall.class::cast)
                .filter(call -> call.name().equals("ddl_if") && call.target() != null)
                .forEach(call -> used.add(java.util.Objects.requireNonNull(call.target())));
    }

    /** The free indexes of that table. */
    List<PyValue> of(TableName table) {
        List<PyValue> found = new ArrayList<>();
        for (SymbolCall index : indexes) {
            if (!used.contains(index)
                    && !doubtful.contains(index)
                    && owner(index).filter(table::equals).isPresent()) {
                found.add(index);
            }
        }
        return found;
    }

    /** Indexes over something that is no column we know, so that their table is not known either. */
    List<Gap> lost() {
        return indexes.stream()
                .filter(index -> !used.contains(index) && namesMore(index))
                .flatMap(index -> owner(index).isEmpty()
                        ? Stream.of(nowhere(index))
                        : Stream.of(index).filter(doubtful::contains).map(this::doubted))
                .toList();
    }

    private static Gap nowhere(SymbolCall index) {
        return new Gap(
                "*",
                "index",
                List.of(),
                "an index whose table cannot be followed",
                index.place().toString());
    }

    private Gap doubted(SymbolCall index) {
        PyValue name = index.argument(0, "name");
        return GapsOf.child(
                owner(index).orElseThrow(),
                "index",
                name == null ? null : name.asText(),
                "whether the index is made hangs on a condition that cannot be followed",
                index.place());
    }

    private static boolean namesMore(SymbolCall index) {
        return index.arguments().stream().skip(1).anyMatch(argument -> argument.asText() == null);
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
