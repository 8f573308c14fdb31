package dev.plumbline.alembic;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where {@code context.configure(…)} puts the history: {@code version_table}, {@code version_table_schema}, else the search path. */
final class HistoryPlace {
    private static final Set<String> SENDS = Set.of("execute", "exec_driver_sql");
    private static final Pattern SEARCH_PATH =
            Pattern.compile("(?i)\\A\\s*set\\s+(?:local\\s+|session\\s+)?search_path\\s*(?:to|=)\\s*(.*)\\z");
    private static final Pattern FIRST =
            Pattern.compile("\\A[\"']?([\\w$]+)[\"']?\\s*(?:,.*)?;?\\s*\\z", Pattern.DOTALL);

    private HistoryPlace() {}

    /** Empty where no call was come by, where they differ, or where a value is not known. */
    static Optional<HistoryTable> of(List<SymbolCall> configured, @Nullable PyValue searchPath) {
        List<Optional<HistoryTable>> told = configured.stream()
                .map(call -> table(call, searchPath))
                .distinct()
                .toList();
        return told.size() == 1 ? told.getFirst() : Optional.empty();
    }

    private static Optional<HistoryTable> table(SymbolCall call, @Nullable PyValue searchPath) {
        PyValue name = call.keyword("version_table");
        PyValue schema = call.keyword("version_table_schema");
        PyValue place = schema == null || schema.isNone() ? searchPath : schema;
        Optional<String> inSchema = text(place, "public");
        return text(name, "alembic_version").flatMap(known -> inSchema.map(in -> new HistoryTable(in, known)));
    }

    private static Optional<String> text(@Nullable PyValue value, String standard) {
        if (value instanceof SymbolAttribute attribute && attribute.name().equals("schema")) {
            return TargetMetadata.schema(attribute.target()).map(schema -> schema.isEmpty() ? standard : schema);
        }
        return value == null || value.isNone() ? Optional.of(standard) : Optional.ofNullable(value.asText());
    }

    /** The first schema of a search path that the call sets: a text, or unknown; empty for any other call. */
    static Optional<PyValue> searchPath(SymbolCall call) {
        if (!SENDS.contains(call.name()) || call.arguments().isEmpty()) {
            return Optional.empty();
        }
        PyValue given = call.arguments().getFirst();
        PyValue sql = given instanceof SymbolCall text && !text.arguments().isEmpty()
                ? text.arguments().getFirst()
                : given;
        String known = sql.asText();
        if (known == null) {
            return Optional.empty();
        }
        Matcher matcher = SEARCH_PATH.matcher(known);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Matcher first = FIRST.matcher(matcher.group(1).strip());
        return Optional.of(
                first.matches()
                        ? new PyText(first.group(1))
                        : new Unknown("the search path is not one name", call.place()));
    }
}
