package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Functions of the project that listen to its types being put on columns ({@code before_parent_attach}), and to those columns being put
 * on tables: they may add constraints. Hosts of an interpreter tell of the calls and functions that they see.
 */
public final class TypeListeners {
    private static final Set<String> EVENTS = Set.of("before_parent_attach", "after_parent_attach");
    /** Methods by which a type adds to its table by itself. */
    private static final Set<String> OWN_WAYS = Set.of(
            "_set_table",
            "_set_parent",
            "_set_parent_with_dispatch",
            "_on_table_create",
            "_on_metadata_create",
            "_should_create_constraint");

    private final List<Listener> listeners = new ArrayList<>();
    private @Nullable List<SymbolCall> making;
    private @Nullable Unknown doubt;

    private record Listener(PyValue target, PyValue function) {}

    /**
     * What a type adds to the table of its column.
     *
     * @param problem why it cannot be followed whole, or null
     */
    record Attached(List<SymbolCall> items, @Nullable Unknown problem) {
        static final Attached NOTHING = new Attached(List.of(), null);
    }

    /** A call of something outside the project was made. */
    public void called(SymbolCall call, Course course) {
        if (Constructs.name(call).equals("listen")) {
            listen(call, call.argument(2, "fn"));
        }
        List<SymbolCall> kept = making;
        if (kept != null && (SchemaBuilder.isConstraint(call) || Constructs.isCall(call, "Index"))) {
            kept.add(call);
            course.decisions().stream().findFirst().ifPresent(decision -> doubt = decision.condition());
        }
    }

    /** A function was defined under a decorator from outside the project. */
    public void decorated(PyFunction function, PyValue decorator) {
        if (decorator instanceof SymbolCall call && Constructs.name(call).equals("listens_for")) {
            listen(call, function);
        }
    }

    private void listen(SymbolCall call, @Nullable PyValue function) {
        PyValue target = call.argument(0, "target");
        PyValue event = call.argument(1, "identifier");
        if (target != null && function != null && event != null && EVENTS.contains(String.valueOf(event.asText()))) {
            listeners.add(new Listener(target, function));
        }
    }

    /** Puts the type on a column of that name, and the column on its table. */
    Attached attach(PyValue given, String column, Place place, Calls calls) {
        PyClass type = given instanceof PyObject object ? object.type() : given instanceof PyClass own ? own : null;
        if (type == null) {
            return Attached.NOTHING;
        }
        if (OWN_WAYS.stream().anyMatch(method -> type.find(method) != null)) {
            return new Attached(
                    List.of(), new Unknown("type " + type.name() + " may add constraints to its table", place));
        }
        List<PyValue> functions =
                to(target -> target instanceof PyClass base && type.lineage().contains(base));
        return functions.isEmpty() ? Attached.NOTHING : run(functions, given, column, place, calls);
    }

    private List<PyValue> to(Predicate<PyValue> target) {
        return listeners.stream()
                .filter(listener -> target.test(listener.target()))
                .map(Listener::function)
                .toList();
    }

    private Attached run(List<PyValue> functions, PyValue given, String name, Place place, Calls calls) {
        PyValue type = given instanceof PyClass own ? calls.call(own, List.of(), place) : given;
        SymbolCall column = made("sqlalchemy.Column", List.of(new PyText(name), type), place);
        SymbolCall table = made("sqlalchemy.Table", List.of(), place);
        column.attributes().putAll(Map.of("name", new PyText(name), "key", new PyText(name), "type", type));
        List<SymbolCall> items = new ArrayList<>();
        making = items;
        doubt = null;
        functions.forEach(function -> call(function, List.of(type, column), place, calls));
        column.attributes().put("table", table);
        to(target -> target == column).forEach(function -> call(function, List.of(column, table), place, calls));
        making = null;
        return new Attached(List.copyOf(items), doubt);
    }

    private void call(PyValue function, List<PyValue> arguments, Place place, Calls calls) {
        if (calls.call(function, arguments, place) instanceof Unknown unknown) {
            doubt = unknown;
        }
    }

    private static SymbolCall made(String construct, List<PyValue> arguments, Place place) {
        return new SymbolCall(new Symbol(construct, place), arguments, Map.of(), place);
    }
}
