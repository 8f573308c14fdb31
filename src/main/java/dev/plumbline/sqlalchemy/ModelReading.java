package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.port.Progress;
import dev.plumbline.source.schema.DdlCompiler;
import dev.plumbline.source.schema.Generation;
import dev.plumbline.source.schema.RequiredGeneration;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of a service's models: classes and tables, then their statements in the order of {@code create_all}. */
final class ModelReading {
    private final Service service;
    private final List<Gap> gaps = new ArrayList<>();
    private final ModelCode code;

    ModelReading(Path root, Service service, Progress progress) {
        this.service = service;
        this.code = new ModelCode(root, service.folder(), progress);
    }

    Models models() {
        gaps.addAll(code.gaps());
        Generation generation = RequiredGeneration.of(service.folder(), code::text);
        ModelTables reading = new ModelTables(code, service.folder(), generation, gaps);
        List<ReadTable> tables = reading.read();
        gaps.addAll(new MissedDeclarations(code).gaps());
        Stubs stubs = new Stubs(service, CreateAllLists.of(code, reading.columns()));
        List<ModelTable> made = new ArrayList<>();
        CreateOrder order =
                new CreateOrder(tables.stream().map(ReadTable::table).toList());
        Map<TableName, ReadTable> byName = byName(tables);
        CreateListeners listeners = new CreateListeners(code, reading.columns(), gaps);
        gaps.addAll(listeners.lost());
        MetadataListeners whole = new MetadataListeners(
                code,
                metadata -> order.ordered().stream()
                        .map(table -> byName.get(table.name()))
                        .filter(read -> read != null
                                && !stubs.isStub(read)
                                && read.metadata().key().equals(metadata.key()))
                        .map(read -> read.table().name())
                        .toList(),
                gaps);
        SharedTypes shared = new SharedTypes(code, generation, whole);
        Map<Object, Last> last = new LinkedHashMap<>();
        for (TableDef table : order.ordered()) {
            ReadTable read = byName.get(table.name());
            if (read != null) {
                List<SourceStatement> first = shared.firstOf(read.metadata());
                ModelTable statements = new TableStatements(
                                new DdlCompiler(read.metadata().convention(code.calls())), order, listeners, gaps)
                        .of(table, stubs.isStub(read), first);
                if (!statements.stub()) {
                    last.put(read.metadata().key(), new Last(read.metadata(), made.size()));
                }
                made.add(statements);
            }
        }
        gaps.addAll(whole.ofAll());
        last.values()
                .forEach(each ->
                        made.set(each.index(), made.get(each.index()).followedBy(whole.after(each.metadata()))));
        return new Models(service.name(), made, gaps.stream().distinct().toList(), Expressible::expresses);
    }

    /** Where the last table of a metadata stands. */
    private record Last(Metadata metadata, int index) {}

    private static Map<TableName, ReadTable> byName(List<ReadTable> tables) {
        Map<TableName, ReadTable> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.putIfAbsent(table.table().name(), table));
        return byName;
    }

    /** A table by its name, of those that were read. */
    static Optional<TableDef> find(List<ReadTable> tables, TableName name) {
        return tables.stream()
                .map(ReadTable::table)
                .filter(table -> table.name().equals(name))
                .findFirst();
    }
}
