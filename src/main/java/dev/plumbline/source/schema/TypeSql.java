package dev.plumbline.source.schema;

import dev.plumbline.catalog.SqlName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as SQL. */
final class TypeSql {
    private static final Pattern COLLATION = Pattern.compile("((?: COLLATE.*)?)$");

    private TypeSql() {}

    static String of(SqlType type, TableName table) {
        return switch (type) {
            case SqlType.Plain plain -> plain.sql();
            case SqlType.Enumeration(EnumDef definition) -> enumeration(definition, table);
            case SqlType.DomainType(DomainDef domain) -> new TableName(domain.schema(), domain.name()).sql();
            case SqlType.Array(SqlType item, int dimensions) -> array(of(item, table), dimensions);
            case SqlType.Untyped() -> throw new NotSendableException("the column has no type");
            case SqlType.Unread ignored -> Placeholder.NAME.sql();
        };
    }

    private static String enumeration(EnumDef definition, TableName table) {
        if (definition.nativeType()) {
            return definition.typeName(table).sql();
        }
        int length = definition.textLength();
        return length == 0 ? "VARCHAR" : "VARCHAR(" + length + ")";
    }

    private static String array(String item, int dimensions) {
        return COLLATION.matcher(item).replaceFirst(Matcher.quoteReplacement("[]".repeat(dimensions)) + "$1");
    }

    static String literal(String text) {
        return SqlName.literal(text);
    }
}
