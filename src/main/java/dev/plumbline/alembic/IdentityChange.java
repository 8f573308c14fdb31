package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.IdentityDef;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adding, dropping or changing {@code Identity()} of an existing column, by Alembic's {@code visit_identity_column}. */
final class IdentityChange {
    private static final List<String> POSITIONS = List.of("always", "on_null");

    private final SchemaBuilder builder;
    private final Place place;

    IdentityChange(SchemaBuilder builder, Place place) {
        this.builder = builder;
        this.place = place;
    }

    String sql(PyValue value, @Nullable PyValue existing) {
        if (value.isNone()) {
            return "DROP IDENTITY";
        }
        if (existing == null) {
            IdentityDef identity = read(value);
            return "ADD GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                    + (identity.options().isEmpty() ? "" : " (" + identity.options() + ")");
        }
        return changes((SymbolCall) value, (SymbolCall) existing);
    }

    private IdentityDef read(PyValue identity) {
        SymbolCall column = new SymbolCall(
                new Symbol("sqlalchemy.Column", place),
                List.of(
                        new PyText("x"),
                        new SymbolCall(new Symbol("sqlalchemy.Integer", place), List.of(), Map.of(), place),
                        identity),
                Map.of(),
                place);
        IdentityDef read = builder.column(column).identity();
        if (read == null) {
            throw new UnreadableException("Identity: cannot follow it", place);
        }
        return read;
    }

    private String changes(SymbolCall value, SymbolCall existing) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> attributes = new TreeSet<>(value.keywords().keySet());
        attributes.addAll(existing.keywords().keySet());
        attributes.remove("always");
        attributes.remove("on_null");
        boolean always = isAlways(value);
        if (always != isAlways(existing)) {
            changes.add("SET GENERATED " + (always ? "ALWAYS" : "BY DEFAULT"));
        }
        for (String attribute : attributes) {
            PyValue wanted = value.keyword(attribute);
            if (wanted != null && !wanted.equals(existing.keyword(attribute))) {
                SymbolCall one = value.with(List.of(), Map.of(attribute, wanted));
                changes.add("SET " + read(one).options());
            } else if (wanted == null) {
                throw new UnreadableException("Identity: an option that is taken away", place);
            }
        }
        if (changes.isEmpty()) {
            throw new UnreadableException("Identity: nothing that changes", place);
        }
        return String.join(" ", changes);
    }

    private boolean isAlways(SymbolCall identity) {
        return Values.isTrue(identity.argument(POSITIONS.indexOf("always"), "always"), "always", place);
    }
}
