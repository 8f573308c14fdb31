package dev.plumbline.report;

import dev.plumbline.catalog.Collation;
import dev.plumbline.catalog.CompositeType;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.RangeType;
import dev.plumbline.catalog.Sequence;
import dev.plumbline.catalog.SqlName;
import java.util.List;

/** Types, collations and sequences as SQL. */
final class TypeText {
    private TypeText() {}

    static String of(EnumType type) {
        return "CREATE TYPE " + type.id().name() + " AS ENUM "
                + lines(type.labels().stream().map(SqlName::literal).toList()) + ";";
    }

    static String of(CompositeType type) {
        return "CREATE TYPE " + type.id().name() + " AS " + lines(type.attributes()) + ";";
    }

    static String of(RangeType type) {
        String more = type.definition().isEmpty() ? "" : ", " + type.definition();
        return "CREATE TYPE " + type.id().name() + " AS RANGE (subtype = " + type.subtype() + more + ");";
    }

    static String of(Domain domain) {
        return "CREATE DOMAIN " + domain.id().name() + " AS " + domain.type()
                + (domain.collation() == null ? "" : " COLLATE " + domain.collation())
                + (domain.defaultValue() == null ? "" : " DEFAULT " + domain.defaultValue())
                + (domain.notNull() ? " NOT NULL" : "")
                + ";";
    }

    static String of(Collation collation) {
        return "CREATE COLLATION " + collation.id().name() + " (" + collation.definition() + ");";
    }

    static String of(Sequence sequence) {
        return "CREATE " + (sequence.persistence().equals("unlogged") ? "UNLOGGED " : "") + "SEQUENCE "
                + sequence.id().name()
                + "\n    AS " + sequence.type()
                + "\n    START WITH " + sequence.start()
                + " INCREMENT BY " + sequence.increment()
                + "\n    MINVALUE " + sequence.minimum()
                + " MAXVALUE " + sequence.maximum()
                + "\n    CACHE " + sequence.cache()
                + (sequence.cycle() ? " CYCLE" : "")
                + (sequence.ownedBy() == null ? "" : "\n    OWNED BY " + column(sequence.ownedBy()))
                + ";";
    }

    private static String column(String id) {
        return id.startsWith("column:")
                ? SqlTarget.of(dev.plumbline.catalog.ObjectId.parse(id)).substring("COLUMN ".length())
                : id;
    }

    private static String lines(List<String> entries) {
        return entries.isEmpty() ? "()" : "(\n    " + String.join(",\n    ", entries) + "\n)";
    }
}
