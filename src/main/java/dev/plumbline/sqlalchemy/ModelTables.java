package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.schema.Calls;
import dev.plumbline.source.schema.Generation;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TableReader;
import dev.plumbline.source.schema.TableReading;
import dev.plumbline.source.schema.UntypedColumns;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that a service's classes and {@code Table(…)} calls declare. */
final class ModelTables {
    private final ModelCode code;
    private final String folder;
    private final Generation generation;
    private final List<Gap> gaps;
    private final MappedClasses classes;
    private final ModelColumns columns;
    private final CoreTables core;
    private final IdentityHashMap<PyClass, List<ClassColumns.Attribute>> attributes = new IdentityHashMap<>();
    private final List<MappedClass> mapped = new ArrayList<>();

    ModelTables(ModelCode code, String folder, Generation generation, List<Gap> gaps) {
        this.code = code;
        this.folder = folder;
        this.generation = generation;
        this.gaps = gaps;
        this.classes = new MappedClasses(code.interpreter(), gaps);
        this.columns = new ModelColumns(new CompiledElements(code, generation)::of);
        this.core = new CoreTables(columns, gaps);
        code.host().knows(type -> classes.find(type).map(MappedClass::table));
    }

    ModelColumns columns() {
        return columns;
    }

    List<ReadTable> read() {
        code.host().calls("Table").stream()
                .filter(kept -> ImportFolders.inside(kept.call().place().file(), folder))
                .forEach(core::add);
        code.classes().forEach(type -> classes.find(type).ifPresent(this::register));
        gaps.addAll(new MapperListeners(code, columns).run(mapped, attributes));
        gaps.addAll(new OtherMakers(code).gaps(mapped, attributes));
        FreeItems free = new FreeItems(code.host().calls("Index"), columns);
        mapped.forEach(each -> free.use(each.tableArgs()));
        core.tables().forEach(each -> free.use(each.items()));
        gaps.addAll(free.lost());
        List<Reading> readings = new ArrayList<>();
        holders().forEach((holder, sharing) -> readings.add(classTable(holder, sharing, free)));
        core.tables().forEach(table -> readings.add(coreTable(table, free)));
        return resolved(readings);
    }

    private record Reading(TableReader reader, Metadata metadata, boolean byCall) {}

    private void register(MappedClass type) {
        Interpreter interpreter = code.interpreter();
        List<ClassColumns.Attribute> own = type.style() == Declarative.Style.SQLMODEL
                ? SqlModelColumns.of(type.type())
                : new ClassColumns(interpreter, classes).of(type);
        attributes.put(type.type(), own);
        mapped.add(type);
        TableName table = tableOf(type);
        if (table != null) {
            if (type.holder().core() != null) {
                columns.addCore(type.type(), table);
            }
            columns.addTable(type.type(), table);
            own.forEach(attribute -> columns.add(
                    type.type(),
                    attribute.name(),
                    attribute.call(),
                    table,
                    ClassTable.columnName(attribute.name(), attribute.call())));
        }
    }

    private @org.jspecify.annotations.Nullable TableName tableOf(MappedClass type) {
        MappedClass holder = type.holder();
        return holder.core() == null
                ? holder.table()
                : columns.tableOf(holder.core()).orElse(null);
    }

    /** Classes with a table of their own, each with those that share it, itself first. */
    private Map<MappedClass, List<MappedClass>> holders() {
        Map<TableName, MappedClass> first = new LinkedHashMap<>();
        Map<MappedClass, List<MappedClass>> holders = new LinkedHashMap<>();
        for (MappedClass each : mapped) {
            TableName table = each.table();
            if (table != null) {
                MappedClass holder = first.computeIfAbsent(table, name -> each);
                holders.computeIfAbsent(holder, h -> new ArrayList<>()).add(each);
            }
        }
        for (MappedClass each : mapped) {
            TableName shared = each.holder().table();
            MappedClass holder = shared == null ? null : first.get(shared);
            if (each.table() == null && each.core() == null && holder != null) {
                holders.computeIfAbsent(holder, h -> new ArrayList<>()).add(each);
            }
        }
        return holders;
    }

    private SchemaBuilder builder(TableName table, Metadata metadata) {
        Calls calls = (function, arguments, place) -> code.interpreter().call(function, arguments, Map.of(), place);
        return new SchemaBuilder(
                calls,
                generation,
                columns.from(table),
                metadata.schema(),
                code.host().types());
    }

    private Reading classTable(MappedClass holder, List<MappedClass> sharing, FreeItems free) {
        TableName name = java.util.Objects.requireNonNull(holder.table());
        SchemaBuilder builder = builder(name, holder.metadata());
        TableReader table = new TableReader(builder, name, holder.type().place());
        ClassTable reading = new ClassTable(builder, table);
        for (MappedClass each : sharing) {
            reading.add(each, attributes.getOrDefault(each.type(), List.of()));
            if (each.table() != null) {
                each.tableArgs().forEach(table::item);
            }
        }
        table.keywords(holder.options());
        free.of(name).forEach(table::item);
        return new Reading(table, holder.metadata(), false);
    }

    private Reading coreTable(CoreTables.CoreTable made, FreeItems free) {
        TableReader table = new TableReader(
                builder(made.name(), made.metadata()), made.name(), made.call().place());
        made.items().forEach(table::item);
        table.keywords(made.call().keywords());
        free.of(made.name()).forEach(table::item);
        if (made.reflected()) {
            table.gap(
                    "its columns are read from a database when the code runs",
                    made.call().place());
        }
        if (!made.certain()) {
            table.gap(
                    "whether it is declared hangs on a condition that cannot be followed",
                    made.call().place());
        }
        return new Reading(table, made.metadata(), true);
    }

    /** Types of foreign keys are known only when all tables are. */
    private List<ReadTable> resolved(List<Reading> readings) {
        List<ReadTable> given = readings.stream()
                .map(reading -> new ReadTable(reading.reader().assembled(), reading.metadata(), reading.byCall()))
                .toList();
        List<ReadTable> named = given.stream()
                .map(each -> each.with(TargetNames.resolve(each.table(), name -> ModelReading.find(given, name))))
                .toList();
        UntypedColumns types = new UntypedColumns(name -> ModelReading.find(named, name));
        List<ReadTable> tables = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            TableReading reading =
                    readings.get(i).reader().done(types.resolve(named.get(i).table()));
            gaps.addAll(reading.gaps());
            tables.add(named.get(i).with(reading.table()));
        }
        return tables;
    }
}
