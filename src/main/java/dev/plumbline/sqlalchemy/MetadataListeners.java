package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements that listen to the creation of all tables of a metadata: schemas, extensions and functions before the first, views and the
 * like after the last. What cannot be followed may make anything, and is a gap of everything.
 */
final class MetadataListeners {
    private final ModelCode code;
    private final List<Gap> gaps;
    private final Function<Metadata, List<TableName>> tables;

    /** {@code tables} are those of a metadata that are made, in that order. */
    MetadataListeners(ModelCode code, Function<Metadata, List<TableName>> tables, List<Gap> gaps) {
        this.code = code;
        this.tables = tables;
        this.gaps = gaps;
    }

    /** What listens to the creation of any table, or of any metadata, which is not followed. */
    List<Gap> ofAll() {
        return code.host().listeners(List.of("before_create", "after_create")).stream()
                .filter(listener -> listener.target() instanceof Symbolic symbolic
                        && !(symbolic instanceof SymbolCall)
                        && List.of("Table", "MetaData").contains(Constructs.name(symbolic)))
                .map(MetadataListeners::lost)
                .toList();
    }

    List<SourceStatement> before(Metadata metadata) {
        return on("before_create", metadata);
    }

    List<SourceStatement> after(Metadata metadata) {
        return on("after_create", metadata);
    }

    private List<SourceStatement> on(String event, Metadata metadata) {
        List<SourceStatement> statements = new ArrayList<>();
        for (ModelHost.Listener listener : code.host().listeners(List.of(event))) {
            if (Metadata.ofValue(listener.target()).key().equals(metadata.key())) {
                texts(listener, metadata)
                        .ifPresentOrElse(
                                texts -> texts.stream()
                                        .filter(sql -> !DdlText.isTrigger(sql))
                                        .forEach(sql -> statements.add(new SourceStatement(sql, listener.place()))),
                                () -> gaps.add(lost(listener)));
            }
        }
        return statements;
    }

    private static Gap lost(ModelHost.Listener listener) {
        return Gap.ofEverything(
                "what listens to the creation of all tables cannot be followed",
                listener.place().toString());
    }

    private Optional<List<String>> texts(ModelHost.Listener listener, Metadata metadata) {
        return listener.function() instanceof SymbolCall call
                ? texts(call)
                : code.host()
                        .executions()
                        .of(
                                listener.function(),
                                listener.target(),
                                Map.of("tables", shown(metadata, listener)),
                                listener.place(),
                                code.interpreter());
    }

    private PyTuple shown(Metadata metadata, ModelHost.Listener listener) {
        return new PyTuple(tables.apply(metadata).stream()
                .map(table -> (PyValue) ShownTable.of(table, listener.place()))
                .toList());
    }

    private static Optional<List<String>> texts(@Nullable PyValue element) {
        if (element instanceof SymbolCall call && call.name().equals("execute_if")) {
            return DdlText.forPostgresql(call)
                    .flatMap(ours -> ours ? texts(call.target()) : Optional.of(List.<String>of()));
        }
        return element == null ? Optional.empty() : StatementText.of(element).map(List::of);
    }
}
