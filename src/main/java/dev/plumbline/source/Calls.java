package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls of functions, methods, classes and of what lies outside the project. */
final class Calls {
    private final Interpreter interpreter;
    private final Instances instances;

    Calls(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.instances = new Instances(interpreter);
    }

    PyValue call(PyValue function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        return switch (function) {
            case Unknown unknown -> unknown.choices().isEmpty() ? unknown : unknown.plain();
            case PyFunction plain -> invoke(plain, null, arguments, keywords, place, null);
            case PyBound(PyValue self, PyFunction method) -> invoke(method, self, arguments, keywords, place, null);
            case PyGenerator generator -> new Unknown("what stands under a context is not followed", generator.place());
            case PyMethod(PyValue self, String name) ->
                Methods.call(self, name, new Evaluator.Arguments(arguments, keywords), place, interpreter);
            case PyClass type -> instances.make(type, arguments, keywords, place);
            case Symbolic symbolic -> outside(symbolic, arguments, keywords, place);
            case PyObject object -> {
                PyValue method = interpreter.attributes().find(object, "__call__", place);
                yield method == null
                        ? new Unknown("an object that is no function", place)
                        : call(method, arguments, keywords, place);
            }
            default -> new Unknown("a call of something that is no function", place);
        };
    }

    private PyValue outside(Symbolic function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        SymbolCall call = new SymbolCall(function, arguments, keywords, place);
        if (function.simpleName().equals("__init__")) {
            startBase(call);
        }
        Optional<PyValue> answer = interpreter.host().call(call, interpreter.running());
        return answer.or(() -> StandardLibrary.call(call, interpreter)).orElse(call);
    }

    /**
     * {@code super().__init__(…)} or {@code Base.__init__(self, …)} of an object of the project; what SQLAlchemy's SchemaType is told
     * is nothing of its column.
     */
    private static void startBase(SymbolCall call) {
        if (call.qualified().endsWith(".SchemaType.__init__()")) {
            return;
        }
        if (call.target() instanceof PyObject object) {
            object.baseCall(call);
        } else if (!call.arguments().isEmpty() && call.arguments().getFirst() instanceof PyObject object) {
            object.baseCall(
                    call.with(call.arguments().subList(1, call.arguments().size()), call.keywords()));
        }
    }

    /**
     * Runs a function.
     *
     * @param onYield what happens at its {@code yield}s; null: their values are its result
     */
    PyValue invoke(
            PyFunction function,
            @Nullable PyValue self,
            List<PyValue> arguments,
            Map<String, PyValue> keywords,
            Place place,
            @Nullable Consumer<PyValue> onYield) {
        List<PyValue> all = new ArrayList<>();
        if (self != null) {
            all.add(self);
        }
        all.addAll(arguments);
        Frame frame = new Frame(function, given(all, keywords), place);
        if (onYield != null) {
            frame.onYield(onYield);
        }
        if (interpreter.running().repeats(frame)) {
            return new Unknown(function.name() + " calls itself on a condition that cannot be followed", place);
        }
        bind(function, all, keywords, frame.scope(), place);
        long noted = interpreter.host().noted();
        Host.Memory memory = interpreter.host().memory();
        PyValue result = run(function, frame);
        boolean generator = function.generator() && onYield == null;
        if (interpreter.host().noted() != noted) {
            interpreter.evaluator().lazily().acted(function, generator, place);
        }
        return generator ? interpreter.evaluator().lazily().given(function.name(), frame.yields(), memory) : result;
    }

    private static List<PyValue> given(List<PyValue> arguments, Map<String, PyValue> keywords) {
        List<PyValue> given = new ArrayList<>(arguments);
        new TreeMap<>(keywords).forEach((name, value) -> {
            given.add(new PyText(name));
            given.add(value);
        });
        return given;
    }

    private PyValue run(PyFunction function, Frame frame) {
        interpreter.running().push(frame);
        Completion completion;
        try {
            completion = interpreter.executor().block(function.body(), frame);
            interpreter.executor().branching().doubts().end(frame);
            interpreter.running().checkEnd(frame, false);
        } catch (RaisedException e) {
            interpreter.executor().branching().doubts().end(frame);
            interpreter.running().checkEnd(frame, true);
            throw e;
        } catch (LimitReachedException | StackOverflowError e) {
            interpreter.executor().branching().doubts().end(frame);
            throw e;
        } finally {
            interpreter.running().remove(frame);
        }
        PyValue result = interpreter.executor().branching().doubts().returned(frame, completion.value());
        return result instanceof Unknown unknown ? unknown.through(function.place()) : result;
    }

    private static void bind(
            PyFunction function, List<PyValue> arguments, Map<String, PyValue> keywords, Scope scope, Place place) {
        Map<String, PyValue> left = new LinkedHashMap<>(keywords);
        int next = 0;
        for (PyExpression.Parameter parameter : function.parameters().parameters()) {
            boolean positional = !parameter.keywordOnly() && next < arguments.size();
            PyValue value = positional ? arguments.get(next++) : left.remove(parameter.name());
            value = value == null ? function.standards().get(parameter.name()) : value;
            scope.set(parameter.name(), value == null ? missing(parameter.name(), keywords, place) : value);
        }
        String rest = function.parameters().rest();
        if (rest != null) {
            scope.set(rest, new PyTuple(arguments.subList(Math.min(next, arguments.size()), arguments.size())));
        }
        String others = function.parameters().keywords();
        if (others != null) {
            Map<PyValue, PyValue> entries = new LinkedHashMap<>();
            left.forEach((name, value) -> entries.put(new PyText(name), value));
            scope.set(others, new PyDict(entries));
        }
    }

    private static Unknown missing(String parameter, Map<String, PyValue> keywords, Place place) {
        return keywords.get("**") instanceof Unknown unknown
                ? unknown
                : new Unknown("the argument " + parameter + " is not given", place);
    }
}
