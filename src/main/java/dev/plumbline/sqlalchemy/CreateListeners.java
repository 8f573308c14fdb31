package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DDL that {@code event.listen(table, "after_create", DDL(…))} sends with a table; what else listens to its creation is a gap. */
final class CreateListeners {
    private final ModelHost host;
    private final Interpreter interpreter;
    private final ModelColumns columns;
    private final List<Gap> gaps;

    CreateListeners(ModelCode code, ModelColumns columns, List<Gap> gaps) {
        this.host = code.host();
        this.interpreter = code.interpreter();
        this.columns = columns;
        this.gaps = gaps;
    }

    /** What listens to the creation of a table that is not known. */
    List<Gap> lost() {
        return host.listeners(List.of("before_create", "after_create")).stream()
                .filter(listener -> listener.target() instanceof Unknown)
                .map(listener -> new Gap(
                        "*",
                        "index",
                        List.of(),
                        "what listens to the creation of a table cannot be followed: which table it is",
                        listener.place().toString()))
                .toList();
    }

    /** The statements that come before the table's own. */
    List<SourceStatement> before(TableName table) {
        return on("before_create", table);
    }

    /** The statements that follow the table's own. */
    List<SourceStatement> after(TableName table) {
        return on("after_create", table);
    }

    private List<SourceStatement> on(String event, TableName table) {
        List<SourceStatement> statements = new ArrayList<>();
        for (ModelHost.Listener listener : host.listeners(List.of(event))) {
            if (columns.tableOf(listener.target()).filter(table::equals).isPresent()) {
                statements(listener, table)
                        .ifPresentOrElse(
                                texts -> texts.stream()
                                        .filter(sql -> !DdlText.isTrigger(sql))
                                        .forEach(sql -> statements.add(new SourceStatement(sql, listener.place()))),
                                () -> gaps.add(Gap.ofObject(
                                        table.id(),
                                        "what listens to its creation cannot be followed",
                                        listener.place().toString())));
            }
        }
        return statements;
    }

    private Optional<List<String>> statements(ModelHost.Listener listener, TableName table) {
        return listener.function() instanceof SymbolCall call
                ? statement(call, table)
                : host.executions()
                        .of(
                                listener.function(),
                                ShownTable.of(table, listener.place()),
                                Map.of(),
                                listener.place(),
                                interpreter);
    }

    private static Optional<List<String>> statement(@Nullable PyValue listener, TableName table) {
        if (listener instanceof SymbolCall call && call.name().equals("execute_if")) {
            return DdlText.forPostgresql(call)
                    .flatMap(ours -> ours ? statement(call.target(), table) : Optional.of(List.of()));
        }
        return listener instanceof SymbolCall call && Constructs.isCall(call, "DDL")
                ? Optional.ofNullable(call.argument(0, "statement"))
                        .map(PyValue::asText)
                        .map(text -> List.of(filled(text, table)))
                : Optional.empty();
    }

    private static String filled(String text, TableName table) {
        String schema = table.schema();
        return text.replace("%(table)s", SqlName.quote(table.name()))
                .replace("%(schema)s", schema == null ? "" : SqlName.quote(schema))
                .replace("%(fullname)s", table.sql())
                .replace("%%", "%");
    }
}
