package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Columns;
import dev.plumbline.source.schema.GapsOf;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Functions of the project that listen to every class that is mapped ({@code instrument_class}), called for each; they may add indexes. */
final class MapperListeners {
    private static final List<String> EVENTS =
            List.of("instrument_class", "mapper_constructed", "after_mapper_constructed");

    private static final List<String> CONFIGURED = List.of("before_configured", "after_configured");
    private final ModelCode code;
    private final ModelColumns columns;

    MapperListeners(ModelCode code, ModelColumns columns) {
        this.code = code;
        this.columns = columns;
    }

    /** Calls them; a gap for each class where one cannot be followed to its end. */
    List<Gap> run(List<MappedClass> mapped, Map<PyClass, List<ClassColumns.Attribute>> attributes) {
        List<PyValue> functions = code.host().listeners(EVENTS).stream()
                .filter(MapperListeners::isOfMapper)
                .map(ModelHost.Listener::function)
                .toList();
        List<Gap> gaps = new ArrayList<>();
        code.host().listeners(CONFIGURED).stream()
                .filter(MapperListeners::isOfMapper)
                .forEach(listener -> configured(listener, gaps));
        for (MappedClass each : mapped) {
            TableName table = each.table();
            if (table != null) {
                List<ClassColumns.Attribute> own = attributes.getOrDefault(each.type(), List.of());
                functions.forEach(function -> call(function, each.type(), table, own, gaps));
            }
        }
        return gaps;
    }

    /** What runs once when all classes are mapped. */
    private void configured(ModelHost.Listener listener, List<Gap> gaps) {
        code.interpreter().call(listener.function(), List.of(), Map.of(), listener.place());
        if (code.interpreter().failure() != null) {
            gaps.add(new Gap(
                    "*",
                    "index",
                    List.of(),
                    "what runs when all classes are mapped cannot be followed: "
                            + Objects.requireNonNull(code.interpreter().failure())
                                    .reason(),
                    listener.place().toString()));
        }
    }

    private static boolean isOfMapper(ModelHost.Listener listener) {
        return listener.target() instanceof Symbol symbol
                && List.of("mapper", "Mapper").contains(symbol.simpleName());
    }

    private void call(
            PyValue function, PyClass type, TableName table, List<ClassColumns.Attribute> attributes, List<Gap> gaps) {
        Place place = type.place();
        code.interpreter().call(function, List.of(mapper(type, table, attributes, place), type), Map.of(), place);
        if (code.interpreter().failure() != null) {
            gaps.add(GapsOf.child(
                    table,
                    "index",
                    null,
                    "what listens to mapped classes cannot be followed: "
                            + Objects.requireNonNull(code.interpreter().failure())
                                    .reason(),
                    place));
        }
    }

    private SymbolCall mapper(PyClass type, TableName table, List<ClassColumns.Attribute> attributes, Place place) {
        SymbolCall shown = ShownTable.of(table, place);
        columns.addTable(shown, table);
        PyTuple all = new PyTuple(
                attributes.stream().map(each -> column(each, shown, table)).toList());
        shown.attributes().put("c", all);
        shown.attributes().put("columns", all);
        SymbolCall mapper = made("sqlalchemy.orm.Mapper", place);
        List.of("persist_selectable", "local_table", "mapped_table")
                .forEach(name -> mapper.attributes().put(name, shown));
        mapper.attributes().put("class_", type);
        mapper.attributes().put("columns", all);
        return mapper;
    }

    private PyValue column(ClassColumns.Attribute attribute, SymbolCall table, TableName name) {
        SymbolCall own = attribute.call() == null ? ColumnCalls.empty(attribute.place()) : attribute.call();
        SymbolCall shown = own.with(own.arguments(), own.keywords());
        String text = ClassTable.columnName(attribute.name(), attribute.call());
        columns.add(shown, new Columns.Reference(name, text));
        shown.attributes().put("name", new PyText(text));
        shown.attributes().put("key", new PyText(text));
        shown.attributes().put("table", table);
        PyValue type = plain(ColumnCalls.type(own));
        shown.attributes().put("type", type instanceof Symbol symbol ? made(symbol.qualified(), symbol.place()) : type);
        return shown;
    }

    /** A mutable type is the type that it wraps. */
    private static PyValue plain(PyValue type) {
        PyValue inner = type instanceof SymbolCall call && call.name().equals("as_mutable")
                ? call.argument(0, "sqltype")
                : null;
        return inner == null ? type : inner;
    }

    private static SymbolCall made(String construct, Place place) {
        return new SymbolCall(new Symbol(construct, place), List.of(), Map.of(), place);
    }
}
