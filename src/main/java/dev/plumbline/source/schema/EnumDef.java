package dev.plumbline.source.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enumeration: {@code sa.Enum} and PostgreSQL's {@code ENUM}.
 *
 * @param name the type's name; null for a text column without one
 * @param schema null for the default schema
 * @param inheritSchema whether it lies in its table's schema
 * @param nativeType whether PostgreSQL has a type for it; else it is VARCHAR of the longest label
 * @param createType whether creating the table makes the type
 * @param createConstraint whether a text column gets a CHECK; the default until SQLAlchemy 1.3
 * @param length of the text column, 0 for the longest label
 */
public record EnumDef(
        @Nullable String name,
        @Nullable String schema,
        boolean inheritSchema,
        List<String> labels,
        boolean nativeType,
        boolean createType,
        boolean createConstraint,
        int length) {
    public EnumDef {
        labels = List.copyOf(labels);
    }

    /** The type's name where the table lies in that schema. */
    TableName typeName(TableName table) {
        if (name == null || name.isEmpty()) {
            throw new NotSendableException("an enumeration without a name cannot be a type of PostgreSQL");
        }
        return new TableName(inheritSchema ? table.schema() : schema, name);
    }

    int textLength() {
        int longest = labels.stream()
                .mapToInt(label -> label.codePointCount(0, label.length()))
                .max()
                .orElse(0);
        return Math.max(length, longest);
    }
}
