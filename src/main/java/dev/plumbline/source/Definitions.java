package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyStatement.ClassDefinition;
import dev.plumbline.source.PyStatement.FunctionDefinition;
import java.util.List;
import java.util.Map;

/** {@code def}, {@code class}, {@code lambda} and annotations. */
final class Definitions {
    private final Interpreter interpreter;

    Definitions(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    void define(FunctionDefinition definition, Frame frame) {
        PyFunction function = new PyFunction(
                definition.name(),
                definition.at().place(),
                definition.parameters(),
                definition.body(),
                definition.generator(),
                frame.scope());
        standards(definition.parameters(), function, frame, interpreter);
        PyExpression returns = definition.returns();
        if (returns != null) {
            Scope scope = frame.scope();
            function.returns(() -> evaluate(returns, scope, definition.at()));
        }
        frame.scope().set(definition.name(), decorated(function, definition.decorators(), frame));
    }

    static PyFunction lambda(PyExpression.Lambda lambda, Frame frame, Interpreter interpreter) {
        PyFunction function = new PyFunction(
                "<lambda>",
                lambda.at().place(),
                lambda.parameters(),
                List.of(new PyStatement.Return(lambda.at(), lambda.body())),
                false,
                frame.scope());
        standards(lambda.parameters(), function, frame, interpreter);
        return function;
    }

    private static void standards(
            PyExpression.Parameters parameters, PyFunction function, Frame frame, Interpreter interpreter) {
        for (PyExpression.Parameter parameter : parameters.parameters()) {
            if (parameter.standard() != null) {
                function.standards()
                        .put(parameter.name(), interpreter.evaluator().value(parameter.standard(), frame));
            }
        }
    }

    private PyValue decorated(PyFunction function, List<PyExpression> decorators, Frame frame) {
        PyValue value = function;
        for (PyExpression expression : decorators.reversed()) {
            PyValue decorator = interpreter.evaluator().value(expression, frame);
            if (isFollowed(decorator) && (value instanceof PyCallable || value instanceof PyObject)) {
                value = interpreter
                        .calls()
                        .call(
                                decorator,
                                List.of(value),
                                Map.of(),
                                expression.at().place());
            } else if (decorator instanceof PyClass type && value instanceof PyFunction && Descriptors.makes(type)) {
                value = new Descriptors(interpreter)
                        .made(type, value, expression.at().place());
            } else if (value instanceof PyFunction inner) {
                inner.decorators().addFirst(decorator);
                interpreter.host().decorated(inner, decorator);
            }
        }
        return value;
    }

    /** Whether what a decorator makes can be followed: it is a function of the project, or an object or class of its own that is called. */
    private static boolean isFollowed(PyValue decorator) {
        return switch (decorator) {
            case PyCallable function -> true;
            case PyObject object -> object.type().find("__call__") instanceof PyFunction;
            case PyClass type -> type.find("__call__") instanceof PyFunction && !Descriptors.makes(type);
            default -> false;
        };
    }

    void define(ClassDefinition definition, Frame frame) {
        Place place = definition.at().place();
        Evaluator.Arguments arguments = interpreter.evaluator().arguments(definition.arguments(), place, frame);
        Scope scope = frame.scope().forClass(definition.name());
        List<PyValue> bases = arguments.positional().stream()
                .map(interpreter.libraries()::known)
                .toList();
        PyClass type = new PyClass(scope, definition.name(), place, bases, arguments.keywords());
        for (PyExpression decorator : definition.decorators()) {
            type.decorators().add(interpreter.evaluator().value(decorator, frame));
        }
        frame.scope().set(definition.name(), type);
        Frame body = frame.inside(scope);
        body.define(type);
        int doubts = body.doubts().size();
        try {
            interpreter.executor().block(definition.body(), body);
        } finally {
            interpreter.executor().branching().doubts().end(body, doubts);
        }
        scope.defined().forEach((name, value) -> type.namespace().put(scope.attribute(name), value));
        type.namespace().values().forEach(value -> own(value, type));
        definition.body().forEach(statement -> locate(statement, type));
        if (Enumerations.is(type)) {
            Enumerations.makeMembers(type, interpreter);
        }
        interpreter.host().defined(type);
        frame.scope().set(definition.name(), decorated(type, place));
    }

    /** The class that functions of the project make of it; one that makes something else is passed over. */
    private PyClass decorated(PyClass type, Place place) {
        PyClass made = type;
        for (PyValue decorator : type.decorators().reversed()) {
            if (decorator instanceof PyCallable
                    && interpreter.calls().call(decorator, List.of(made), Map.of(), place) instanceof PyClass other) {
                made = other;
            }
        }
        return made;
    }

    private static void own(PyValue value, PyClass type) {
        if (value instanceof PyFunction function && function.owner() == null && function.scope() == type.scope()) {
            function.belongTo(type);
        }
    }

    private static void locate(PyStatement statement, PyClass type) {
        Place place = statement.at().place();
        switch (statement) {
            case PyStatement.Assign(Position at, List<PyExpression> names, PyExpression value) ->
                names.forEach(name -> locate(name, place, type));
            case PyStatement.Annotated annotated -> locate(annotated.target(), place, type);
            case FunctionDefinition definition -> type.places().putIfAbsent(definition.name(), place);
            case ClassDefinition definition -> type.places().putIfAbsent(definition.name(), place);
            default -> {}
        }
    }

    private static void locate(PyExpression target, Place place, PyClass type) {
        if (target instanceof PyExpression.Name(Position at, String id)) {
            type.places().putIfAbsent(type.scope().attribute(id), place);
        }
    }

    void annotated(PyStatement.Annotated annotated, Frame frame) {
        PyClass type = frame.type();
        if (type != null && annotated.target() instanceof PyExpression.Name(Position at, String id)) {
            Scope scope = frame.scope();
            type.annotations()
                    .put(
                            scope.attribute(id),
                            new PyClass.Annotation(at.place(), () -> evaluate(annotated.annotation(), scope, at)));
        }
        if (annotated.value() != null) {
            interpreter
                    .executor()
                    .targets()
                    .assign(annotated.target(), interpreter.evaluator().value(annotated.value(), frame), frame);
        }
    }

    private PyValue evaluate(PyExpression annotation, Scope scope, Position at) {
        PyExpression expression = annotation instanceof PyExpression.Literal(Position start, PyText(String text))
                ? PythonReader.expression(at, text)
                : annotation;
        return interpreter.evaluate(expression, scope, at.place());
    }
}
