package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.Host;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.ImperativeMapping;
import dev.plumbline.source.schema.PostgresqlDialect;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.TypeListeners;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the calls that declare something without being assigned to a class: tables, free indexes, shared types, listeners. */
final class ModelHost implements Host {
    private static final Set<String> KEPT =
            Set.of("Table", "Index", "Enum", "ENUM", "Sequence", "sqlalchemy_searchable.make_searchable");
    private final List<Kept> kept = new ArrayList<>();
    private final NamelessClasses nameless = new NamelessClasses();
    private final List<Compiler> compilers = new ArrayList<>();
    private final TypeListeners types = new TypeListeners();
    private final List<Listener> listeners = new ArrayList<>();
    private final Signals signals = new Signals();
    private final Executions executions = new Executions(signals);
    private Function<PyClass, Optional<TableName>> tables = type -> Optional.empty();
    private Function<PyValue, Optional<String>> writer = value -> Optional.empty();

    /** A function under {@code @compiles(Class, "dialect")}. */
    record Compiler(PyClass type, @Nullable String dialect, PyFunction function) {}

    /** A call; {@code certain} says that no unknown condition stood before it. */
    record Kept(SymbolCall call, boolean certain) {}

    @Override
    public Optional<PyValue> call(SymbolCall call, Course course) {
        types.called(call, course);
        ImperativeMapping.called(call);
        signals.called(call);
        nameless.called(call);
        if (Constructs.name(call).equals("listen")) {
            listen(call, call.argument(2, "fn"));
        }
        if (KEPT.contains(Constructs.name(call))) {
            kept.add(new Kept(call, course.decisions().isEmpty()));
        }
        if (call.qualified().equals(CompiledElements.COMPILER + ".process()")
                && !call.arguments().isEmpty()) {
            return writer.apply(call.arguments().getFirst()).map(PyText::new);
        }
        return executions.call(call, course).or(() -> PostgresqlDialect.call(call));
    }

    @Override
    public void lost(Unknown function, List<PyValue> arguments, boolean effect, Place place) {
        executions.lost(arguments);
    }

    @Override
    public void defined(PyClass type) {
        nameless.defined(type);
    }

    /** Classes that no name of a module may stand for. */
    NamelessClasses nameless() {
        return nameless;
    }

    /** What functions execute on a connection. */
    Executions executions() {
        return executions;
    }

    @Override
    public Optional<PyValue> attribute(Symbolic target, String name, Place place) {
        return ofTable(target, name).or(() -> PostgresqlDialect.attribute(target, name));
    }

    /** {@code Class.__table__.fullname} and the like. */
    private Optional<PyValue> ofTable(Symbolic target, String name) {
        return target instanceof SymbolAttribute table
                        && table.name().equals("__table__")
                        && table.target() instanceof PyClass type
                        && List.of("name", "schema", "fullname").contains(name)
                ? tables.apply(type)
                        .map(found -> ShownTable.of(found, target.place())
                                .attributes()
                                .get(name))
                : Optional.empty();
    }

    /** Which table a class is mapped to. */
    void knows(Function<PyClass, Optional<TableName>> mapping) {
        tables = mapping;
    }

    @Override
    public void decorated(PyFunction function, PyValue decorator) {
        types.decorated(function, decorator);
        signals.decorated(function, decorator);
        if (Constructs.isCall(decorator, "listens_for")) {
            listen((SymbolCall) decorator, function);
        }
        if (Constructs.isCall(decorator, "compiles") && decorator instanceof SymbolCall call) {
            PyValue type = call.argument(0, "class_");
            List<PyValue> dialects = call.arguments()
                    .subList(
                            Math.min(1, call.arguments().size()),
                            call.arguments().size());
            if (type instanceof PyClass element && dialects.isEmpty()) {
                compilers.add(new Compiler(element, null, function));
            } else if (type instanceof PyClass element) {
                dialects.forEach(dialect -> compilers.add(new Compiler(element, dialect.asText(), function)));
            }
        }
    }

    /** How inner elements are written for {@code compiler.process(…)}. */
    void writes(Function<PyValue, Optional<String>> inner) {
        writer = inner;
    }

    /** A function, or {@code DDL(…)}, that is called when that happens to the target. */
    record Listener(PyValue target, String event, PyValue function, Place place) {}

    private void listen(SymbolCall call, @Nullable PyValue function) {
        PyValue target = call.argument(0, "target");
        PyValue event = call.argument(1, "identifier");
        if (target != null && event != null && event.asText() != null && function != null) {
            listeners.add(new Listener(target, event.asText(), function, call.place()));
        }
    }

    /** What listens to any of those events, in running order. */
    List<Listener> listeners(Collection<String> events) {
        return listeners.stream()
                .filter(listener -> events.contains(listener.event()))
                .toList();
    }

    /** What listens to types of the project. */
    TypeListeners types() {
        return types;
    }

    List<Compiler> compilers() {
        return List.copyOf(compilers);
    }

    /** The calls of that construct, in running order. */
    List<Kept> calls(String construct) {
        return kept.stream()
                .filter(each -> Constructs.name(each.call()).equals(construct))
                .toList();
    }
}
