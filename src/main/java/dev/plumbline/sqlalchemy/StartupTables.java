package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.TableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that {@code create_all(tables=[…])} names. */
final class StartupTables {
    private final MappedClasses classes;
    private final List<Gap> gaps;

    StartupTables(Interpreter interpreter, List<Gap> gaps) {
        this.classes = new MappedClasses(interpreter, gaps);
        this.gaps = gaps;
    }

    /** As {@code schema.name}; null where a call is not limited or its list cannot be followed, which is a gap. */
    @Nullable
    List<String> of(List<StartupEvent> events) {
        Set<String> names = new LinkedHashSet<>();
        for (StartupEvent event : events) {
            PyValue list = event.tables();
            if (list == null || list.isNone()) {
                return null;
            }
            for (PyValue element : Values.elements(list)) {
                Optional<TableName> table = table(element);
                if (table.isEmpty()) {
                    gaps.add(Gap.ofEverything(
                            "which tables create_all is limited to cannot be followed",
                            event.place().toString()));
                    return null;
                }
                names.add(table.get().effectiveSchema() + "." + table.get().name());
            }
        }
        return List.copyOf(names);
    }

    private Optional<TableName> table(PyValue value) {
        if (value instanceof SymbolAttribute attribute
                && attribute.name().equals("__table__")
                && attribute.target() instanceof PyClass type) {
            return classes.find(type)
                    .map(MappedClass::holder)
                    .flatMap(holder ->
                            holder.core() == null ? Optional.ofNullable(holder.table()) : table(holder.core()));
        }
        return Constructs.isCall(value, "Table") ? ofCall((SymbolCall) value) : Optional.empty();
    }

    private static Optional<TableName> ofCall(SymbolCall call) {
        PyValue name = call.argument(0, "name");
        PyValue metadata = call.argument(1, "metadata");
        PyValue schema = call.keyword("schema");
        String own = schema == null ? null : schema.asText();
        String inherited = metadata == null ? null : Metadata.ofValue(metadata).schema();
        return Optional.ofNullable(name)
                .map(PyValue::asText)
                .map(text -> new TableName(own == null ? inherited : own, text));
    }
}
