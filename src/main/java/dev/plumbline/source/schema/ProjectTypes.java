package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Types that the project defines: {@code TypeDecorator} (asked with {@code load_dialect_impl} for PostgreSQL, else its {@code impl}),
 * {@code UserDefinedType} ({@code get_col_spec}) and plain subclasses of a known type.
 */
final class ProjectTypes {
    private final TypeReader types;
    private final Calls calls;

    ProjectTypes(TypeReader types, Calls calls) {
        this.types = types;
        this.calls = calls;
    }

    /** The type of that class; {@code self} is its instance, or the class itself where only that is known. */
    SqlType read(PyClass type, PyValue self, @Nullable SymbolCall call, Place place) {
        PyValue specification = type.find("get_col_spec");
        if (specification != null) {
            PyValue text = calls.call(specification, List.of(self), place);
            return SqlType.plain(Arguments.requiredText(text, "get_col_spec of " + type.name(), place));
        }
        return derivesFrom(type, "TypeDecorator") ? decorated(type, self, call, place) : subclass(type, call, place);
    }

    private static boolean derivesFrom(PyClass type, String name) {
        return type.outsideBases().stream()
                .anyMatch(base -> Constructs.name(plain(base)).equals(name));
    }

    private static PyValue plain(Symbolic base) {
        return base instanceof dev.plumbline.source.SymbolIndex index ? index.target() : base;
    }

    private SqlType decorated(PyClass type, PyValue self, @Nullable SymbolCall call, Place place) {
        PyValue load = type.find("load_dialect_impl");
        if (load != null) {
            fillImpl(type, self, call, place);
            PyValue chosen = calls.call(load, List.of(self, PostgresqlDialect.at(place)), place);
            return asksForImpl(chosen) ? implementation(type, call, place) : known(chosen, type, place);
        }
        return implementation(type, call, place);
    }

    /** {@code self.impl} is an instance, made with the arguments of the decorator. */
    private static void fillImpl(PyClass type, PyValue self, @Nullable SymbolCall call, Place place) {
        PyValue base = type.find("impl");
        if (self instanceof PyObject object && base instanceof Symbol) {
            List<PyValue> arguments = call == null ? List.of() : call.arguments();
            Map<String, PyValue> keywords = call == null ? Map.of() : call.keywords();
            object.attributes().putIfAbsent("impl", new SymbolCall(base, arguments, keywords, place));
        }
    }

    /** {@code self.impl} and {@code super().load_dialect_impl(dialect)}. */
    private static boolean asksForImpl(PyValue chosen) {
        return chosen instanceof Symbolic symbolic
                && List.of("impl", "load_dialect_impl", "impl_instance").contains(symbolic.simpleName());
    }

    private SqlType implementation(PyClass type, @Nullable SymbolCall call, Place place) {
        PyValue base = Optional.ofNullable(type.find("impl"))
                .orElseThrow(() -> new UnreadableException("type " + type.name() + " has no impl", place));
        PyValue filled = call != null && base instanceof Symbolic && !(base instanceof SymbolCall)
                ? new SymbolCall(base, call.arguments(), call.keywords(), place)
                : base;
        return known(filled, type, place);
    }

    private SqlType known(PyValue value, PyClass type, Place place) {
        SqlType known = types.read(value, place);
        if (known instanceof SqlType.Unread unread) {
            throw new UnreadableException("type " + type.name() + ": " + unread.reason(), unread.place());
        }
        return known;
    }

    private SqlType subclass(PyClass type, @Nullable SymbolCall call, Place place) {
        return type.outsideBases().stream()
                .map(ProjectTypes::plain)
                .map(base -> (PyValue) new SymbolCall(
                        base instanceof Symbol symbol ? symbol : base,
                        call == null ? List.of() : call.arguments(),
                        call == null ? Map.of() : call.keywords(),
                        place))
                .map(base -> types.read(base, place))
                .filter(known -> !(known instanceof SqlType.Unread))
                .findFirst()
                .orElseThrow(() -> new UnreadableException("type " + type.name() + " is not known", place));
    }
}
