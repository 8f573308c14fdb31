package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function of the project with the names around it; decorators from outside the project are kept beside it. */
public final class PyFunction implements PyCallable {
    private final String name;
    private final Place place;
    private final PyExpression.Parameters parameters;
    private final List<PyStatement> body;
    private final boolean generator;
    private final Scope scope;
    private @Nullable PyClass owner;
    private final List<PyValue> decorators = new ArrayList<>();
    private @Nullable Supplier<PyValue> returns;
    private final Map<String, PyValue> standards = new LinkedHashMap<>();

    PyFunction(
            String name,
            Place place,
            PyExpression.Parameters parameters,
            List<PyStatement> body,
            boolean generator,
            Scope scope) {
        this.name = name;
        this.place = place;
        this.parameters = parameters;
        this.body = body;
        this.generator = generator;
        this.scope = scope;
    }

    /** {@code Class.method} for a method, {@code <lambda>} for a lambda. */
    public String name() {
        return owner == null ? name : owner.name() + "." + name;
    }

    /** Its name alone. */
    public String simpleName() {
        return name;
    }

    /** Its {@code def} line. */
    public Place place() {
        return place;
    }

    /** Its module. */
    public PyModule module() {
        return scope.module();
    }

    public PyExpression.Parameters parameters() {
        return parameters;
    }

    /** Its statements, unread by the interpreter until it is called. */
    public List<PyStatement> body() {
        return body;
    }

    /** The annotation of what it returns, a text read as the expression in it; null where there is none. */
    public @Nullable PyValue returns() {
        return returns == null ? null : returns.get();
    }

    void returns(Supplier<PyValue> annotation) {
        returns = annotation;
    }

    /** Decorators from outside the project, outermost first, such as {@code sqlalchemy.orm.declared_attr}. */
    public List<PyValue> decorators() {
        return decorators;
    }

    /** Whether a decorator, called or not, has that qualified name. */
    public boolean isDecorated(String qualified) {
        return decorators.stream()
                .anyMatch(decorator -> decorator instanceof Symbolic symbolic
                        && (symbolic.qualified().equals(qualified)
                                || symbolic.qualified().equals(qualified + "()")));
    }

    /** The class whose body defines it, or null. */
    @Nullable
    PyClass owner() {
        return owner;
    }

    void belongTo(PyClass type) {
        owner = type;
    }

    boolean generator() {
        return generator;
    }

    Scope scope() {
        return scope;
    }

    /** Values of its parameters' defaults. */
    Map<String, PyValue> standards() {
        return standards;
    }

    @Override
    public String toString() {
        return "<function " + name + ">";
    }
}
