package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.Optional;

/** The dialect object that project types are asked with; hosts of an interpreter pass their questions on to it. */
public final class PostgresqlDialect {
    private static final String QUALIFIED = "sqlalchemy.dialects.postgresql.dialect()";

    private PostgresqlDialect() {}

    /** The object. */
    public static PyValue at(Place place) {
        return new Symbol(QUALIFIED, place);
    }

    /** Its name is {@code postgresql}. */
    public static Optional<PyValue> attribute(Symbolic target, String name) {
        return isDialect(target) && name.equals("name") ? Optional.of(new PyText("postgresql")) : Optional.empty();
    }

    /** {@code type_descriptor} gives back what it gets. */
    public static Optional<PyValue> call(SymbolCall call) {
        return call.function() instanceof Symbolic method && method.qualified().equals(QUALIFIED + ".type_descriptor")
                ? Optional.ofNullable(call.argument(0, "typeobj"))
                : Optional.empty();
    }

    private static boolean isDialect(Symbolic target) {
        return target.qualified().equals(QUALIFIED);
    }
}
