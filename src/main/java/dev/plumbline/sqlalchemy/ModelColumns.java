package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.SymbolIndex;
import dev.plumbline.source.schema.Columns;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which column each {@code Column(…)} object, attribute of a mapped class, and {@code table.c.x} stands for. */
final class ModelColumns {
    private final IdentityHashMap<PyValue, List<Columns.Reference>> byObject = new IdentityHashMap<>();
    private final IdentityHashMap<PyClass, Map<String, Columns.Reference>> byClass = new IdentityHashMap<>();
    private final IdentityHashMap<PyValue, TableName> tables = new IdentityHashMap<>();
    private final Function<PyObject, Optional<String>> elements;
    private final IdentityHashMap<PyClass, TableName> cores = new IdentityHashMap<>();

    /** {@code elements} writes SQL elements of the project's own. */
    ModelColumns(Function<PyObject, Optional<String>> elements) {
        this.elements = elements;
    }

    /** The class's attribute is that column. */
    void add(PyClass type, String attribute, @Nullable SymbolCall call, TableName table, String column) {
        Columns.Reference reference = new Columns.Reference(table, column);
        byClass.computeIfAbsent(type, t -> new LinkedHashMap<>()).putIfAbsent(attribute, reference);
        if (call != null) {
            add(call, reference);
        }
    }

    void add(SymbolCall call, Columns.Reference reference) {
        byObject.computeIfAbsent(call, c -> new ArrayList<>()).add(reference);
    }

    /** The class is mapped to a {@code Table(…)}: its attributes are that table's columns. */
    void addCore(PyClass type, TableName table) {
        cores.put(type, table);
        addTable(type, table);
    }

    /** The class or {@code Table(…)} stands for that table. */
    void addTable(PyValue owner, TableName table) {
        tables.put(owner, table);
    }

    /** As seen from that table: where an object is a column of several tables, it is the one of this table. */
    Columns from(@Nullable TableName table) {
        return new Columns() {
            @Override
            public Optional<Reference> column(PyValue value) {
                return find(value, table);
            }

            @Override
            public Optional<String> compiled(PyObject value) {
                return elements.apply(value);
            }

            @Override
            public Optional<TableName> table(PyValue value) {
                return tableOf(value);
            }
        };
    }

    private Optional<Columns.Reference> find(PyValue value, @Nullable TableName from) {
        List<Columns.Reference> known = byObject.getOrDefault(value, List.of());
        if (!known.isEmpty()) {
            Optional<Columns.Reference> own = known.stream()
                    .filter(each -> java.util.Objects.equals(each.table(), from))
                    .findFirst();
            return own.or(() -> known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty());
        }
        return switch (value) {
            case SymbolAttribute attribute -> ofAttribute(attribute.target(), attribute.name());
            case SymbolIndex index ->
                ofAttribute(index.target(), String.valueOf(index.index().asText()));
            default -> Optional.empty();
        };
    }

    private Optional<Columns.Reference> ofAttribute(PyValue target, String name) {
        if (target instanceof PyClass type) {
            return Declarative.lineage(type).stream()
                    .map(each -> byClass.getOrDefault(each, Map.of()).get(name))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .or(() -> Optional.ofNullable(cores.get(type)).map(table -> new Columns.Reference(table, name)));
        }
        boolean columns = target instanceof SymbolAttribute holder
                && Set.of("c", "columns").contains(holder.name());
        return columns
                ? tableOf(((SymbolAttribute) target).target()).map(table -> new Columns.Reference(table, name))
                : Optional.empty();
    }

    /** The table of a mapped class, of {@code Class.__table__} and of a {@code Table(…)} object. */
    Optional<TableName> tableOf(PyValue value) {
        if (value instanceof SymbolAttribute attribute && attribute.name().equals("__table__")) {
            return tableOf(attribute.target());
        }
        if (value instanceof SymbolAttribute attribute && attribute.name().equals("table")) {
            return find(attribute.target(), null).map(Columns.Reference::table);
        }
        return Optional.ofNullable(tables.get(value));
    }
}
