package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DDL that {@code event.listen(table, "after_create", DDL(…))} sends with a table; what else listens to its creation is a gap. */
final class CreateListeners {
    private final List<SymbolCall> listens;
    private final ModelColumns columns;
    private final List<Gap> gaps;

    CreateListeners(ModelCode code, ModelColumns columns, List<Gap> gaps) {
        this.listens =
                code.host().calls("listen").stream().map(ModelHost.Kept::call).toList();
        this.columns = columns;
        this.gaps = gaps;
    }

    /** The statements that follow the table's own. */
    List<SourceStatement> after(TableName table) {
        List<SourceStatement> statements = new ArrayList<>();
        for (SymbolCall listen : listens) {
            PyValue target = listen.argument(0, "target");
            boolean ours = target != null
                    && columns.tableOf(target).filter(table::equals).isPresent();
            if (ours && isEvent(listen, "after_create")) {
                statement(listen.argument(2, "fn"), table)
                        .ifPresentOrElse(
                                sql -> statements.add(new SourceStatement(sql, listen.place())),
                                () -> gaps.add(Gap.ofObject(
                                        table.id(),
                                        "what listens to its creation cannot be followed",
                                        listen.place().toString())));
            }
        }
        return statements;
    }

    private static boolean isEvent(SymbolCall listen, String event) {
        PyValue name = listen.argument(1, "identifier");
        return name != null && event.equals(name.asText());
    }

    private static Optional<String> statement(@Nullable PyValue listener, TableName table) {
        if (!(listener instanceof SymbolCall call)) {
            return Optional.empty();
        }
        if (call.name().equals("execute_if")) {
            return statement(call.target(), table);
        }
        return Constructs.isCall(call, "DDL")
                ? Optional.ofNullable(call.argument(0, "statement"))
                        .map(PyValue::asText)
                        .map(text -> filled(text, table))
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
