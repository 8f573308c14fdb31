package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type or sequence that a column needs, made where it is missing.
 *
 * @param kind {@code type}, {@code domain} or {@code sequence}
 * @param sql the statement that makes it; it fails where it is there already
 */
public record Prerequisite(String kind, TableName name, String sql) {
    static List<Prerequisite> of(ColumnDef column, TableName table) {
        List<Prerequisite> needed = new ArrayList<>(of(column.type(), table));
        SequenceDef sequence = column.sequence();
        if (sequence != null && !sequence.optional()) {
            needed.add(new Prerequisite("sequence", sequence.name(), sequence.createSql()));
        }
        return needed;
    }

    private static List<Prerequisite> of(SqlType type, TableName table) {
        return switch (type) {
            case SqlType.Enumeration(EnumDef definition)
            when definition.nativeType() && definition.createType() -> List.of(enumType(definition, table));
            case SqlType.DomainType(DomainDef domain) when domain.createType() -> List.of(domain(domain));
            case SqlType.Array array -> of(array.item(), table);
            case SqlType.Unread ignored -> List.of(new Prerequisite("domain", Placeholder.NAME, Placeholder.create()));
            default -> List.of();
        };
    }

    /** CREATE TYPE … AS ENUM for that enumeration in a table of that name. */
    public static Prerequisite enumType(EnumDef definition, TableName table) {
        TableName name = definition.typeName(table);
        String labels = definition.labels().stream().map(SqlName::literal).collect(Collectors.joining(", "));
        return new Prerequisite("type", name, "CREATE TYPE " + name.sql() + " AS ENUM (" + labels + ")");
    }

    private static Prerequisite domain(DomainDef domain) {
        TableName name = new TableName(domain.schema(), domain.name());
        String options = domain.options().isEmpty() ? "" : " " + domain.options();
        return new Prerequisite("domain", name, "CREATE DOMAIN " + name.sql() + " AS " + domain.base() + options);
    }
}
