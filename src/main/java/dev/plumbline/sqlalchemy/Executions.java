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
import java.util.ArrayList;
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

    private @Nullable List<String> texts;
    private boolean lost;

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
        boolean given = call.arguments().stream().anyMatch(Executions::isConnection);
        if (given && call.name().equals("execute") && call.target() != null) {
            conditional(call.target(), call, course, executed);
            return Optional.of(PyNone.NONE);
        }
        lost |= given && !ASK.contains(call.name());
        return Optional.empty();
    }

    private void conditional(@Nullable PyValue element, SymbolCall execute, Course course, List<String> executed) {
        if (element instanceof SymbolCall condition && condition.name().equals("execute_if")) {
            PyValue callable = condition.argument(1, "callable_");
            PyValue holds = callable == null
                    ? PyBool.of(DdlText.forPostgresql(condition).orElse(true))
                    : course.call(callable, arguments(condition, execute), execute.place());
            lost |= !(holds instanceof PyBool);
            if (holds.equals(PyBool.TRUE)) {
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
        lost |= text.isEmpty() || (schema && !course.decisions().isEmpty());
        if (schema) {
            executed.add(text.orElseThrow());
        }
    }

    private static boolean isConnection(@Nullable PyValue value) {
        return value instanceof Symbolic symbolic && symbolic.qualified().equals(CONNECTION + "()");
    }
}
