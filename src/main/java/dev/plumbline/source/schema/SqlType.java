package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.Optional;

/** A column's type on PostgreSQL, type decorators and dialect variants already resolved. */
public sealed interface SqlType {
    /** A type that is nothing but its text, such as {@code VARCHAR(20)} or {@code TIMESTAMP WITH TIME ZONE}. */
    record Plain(String sql, Affinity affinity) implements SqlType {}

    /** An enumeration, as a type of its own or as text. */
    record Enumeration(EnumDef definition) implements SqlType {}

    /** A PostgreSQL domain that is made together with the table. */
    record DomainType(DomainDef definition) implements SqlType {}

    /** An array; {@code dimensions} from 1. */
    record Array(SqlType item, int dimensions) implements SqlType {}

    /** None given: the column takes the type of the column that it refers to. */
    record Untyped() implements SqlType {}

    /** A type that could not be read; the column gets the placeholder domain, and a gap. */
    record Unread(String reason, Place place) implements SqlType {}

    /** A type without arguments that counts nothing. */
    static SqlType plain(String sql) {
        return new Plain(sql, Affinity.NONE);
    }

    /** Why it, or the type of an array's items, could not be read; empty where it was. */
    default Optional<UnreadPart> unread() {
        return switch (this) {
            case Unread(String reason, Place place) -> Optional.of(new UnreadPart(reason, place));
            case Array(SqlType item, int dimensions) -> item.unread();
            default -> Optional.empty();
        };
    }

    /** How a key of this type counts. */
    default Affinity affinity() {
        return this instanceof Plain plain ? plain.affinity() : Affinity.NONE;
    }
}
