package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyRows;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a function of the project executes on a connection that it is given, when it is followed for that. */
final class Executions {
    private static final Set<String> EXECUTE = Set.of("execute", "exec_driver_sql", "scalar", "scalars");
    private static final Set<String> ASK = Set.of("inspect", "has_table", "from_engine");
    private static final String CONNECTION = "plumbline.Connection";

    private final Signals signals;
    private @Nullable List<String> texts;
    private boolean lost;

    Executions(Signals signals) {
        this.signals = signals;
    }

    /** The texts that the function executes; empty where it cannot be followed to its end. */
    Optional<List<String>> of(
            PyValue function, PyValue target, Map<String, PyValue> keywords, Place place, Interpreter interpreter) {
        List<String> executed = new ArrayList<>();
        texts = executed;
        lost = false;
        SymbolCall connection = new SymbolCall(new Symbol(CONNECTION, place), List.of(), Map.of(), place);
        interpreter.call(function, List.of(target, connection), keywords, place);
        texts = null;
        return lost || interpreter.failure() != null ? Optional.empty() : Optional.of(executed);
    }

    /** Answers a call that uses the connection. */
    Optional<PyValue> call(SymbolCall call, Course course) {
        List<String> executed = texts;
        if (executed == null) {
            return Optional.empty();
        }
        if (isConnection(call.target()) && EXECUTE.contains(call.name())) {
            note(call.arguments().isEmpty() ? PyNone.NONE : call.arguments().getFirst(), course, executed);
            return Optional.of(new PyRows(call.place(), false));
        }
        boolean given = given(call.arguments()) || given(call.keywords().values());
        if (given && call.name().equals("execute") && call.target() != null) {
            conditional(call.target(), call, course, executed);
            return Optional.of(PyNone.NONE);
        }
        lost |= given && !ASK.contains(call.name()) && !signals.send(call, course);
        return Optional.empty();
    }

    /** A function that is not known is called. */
    void lost(List<PyValue> arguments) {
        lost |= given(arguments);
    }

    private static boolean given(Collection<PyValue> values) {
        return values.stream().anyMatch(Executions::isConnection);
    }

    private void conditional(@Nullable PyValue element, SymbolCall execute, Course course, List<String> executed) {
        if (element instanceof SymbolCall condition && condition.name().equals("execute_if")) {
            PyValue callable = condition.argument(1, "callable_");
            Optional<Boolean> ours = DdlText.forPostgresql(condition);
            PyValue holds = ours.isPresent() || callable == null
                    ? PyBool.of(ours.orElse(true))
                    : course.call(callable, arguments(condition, execute), execute.place());
            boolean rows = holds instanceof Unknown unknown && PyRows.isReason(unknown);
            boolean uncompared = Optional.ofNullable(condition.target())
                    .flatMap(StatementText::of)
                    .filter(DdlText::makesUncompared)
                    .isPresent();
            lost |= !(holds instanceof PyBool) && !(rows && uncompared);
            if (!holds.equals(PyBool.FALSE)) {
                conditional(condition.target(), execute, course, executed);
            }
        } else if (element != null) {
            note(element, course, executed);
        }
    }

    private static List<PyValue> arguments(SymbolCall condition, SymbolCall execute) {
        PyValue ddl = condition.target();
        return List.of(
                ddl == null ? PyNone.NONE : ddl,
                PyNone.NONE,
                execute.arguments().getFirst());
    }

    private void note(PyValue statement, Course course, List<String> executed) {
        Optional<String> text = StatementText.of(statement);
        boolean schema = text.filter(DdlText::changesSchema).isPresent();
        boolean certain = course.decisions().isEmpty()
                || (text.filter(DdlText::makesUncompared).isPresent()
                        && course.decisions().stream().allMatch(each -> PyRows.isReason(each.condition())));
        lost |= text.isEmpty() || (schema && !certain);
        if (schema) {
            executed.add(text.orElseThrow());
        }
    }

    private static boolean isConnection(@Nullable PyValue value) {
        return value instanceof Symbolic symbolic && symbolic.qualified().equals(CONNECTION + "()");
    }
}
