package dev.plumbline.sqlalchemy;

import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PyStatement;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Walks a tree of source and names the function that each expression stands in. */
final class SourceWalk {
    /** The function name of code at the top of a module. */
    static final String MODULE = "<module>";

    /** Kept for each kind of node, since each accessor that is asked for anew is made anew. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private final BiConsumer<PyExpression, String> visitor;
    private final Deque<String> names = new ArrayDeque<>();

    private final Consumer<PyStatement> statements;

    private SourceWalk(BiConsumer<PyExpression, String> visitor, Consumer<PyStatement> statements) {
        this.visitor = visitor;
        this.statements = statements;
    }

    /** Shows every statement, inner ones included. */
    static void statements(List<PyStatement> body, Consumer<PyStatement> visitor) {
        new SourceWalk((expression, function) -> {}, visitor).visit(body);
    }

    /** Shows every expression with its function: {@code Class.method} for a method, the inner one of nested functions. */
    static void walk(List<PyStatement> body, BiConsumer<PyExpression, String> visitor) {
        new SourceWalk(visitor, statement -> {}).visit(body);
    }

    private void visit(Object node) {
        if (node instanceof PyStatement statement) {
            statements.accept(statement);
        }
        switch (node) {
            case List<?> list -> list.forEach(this::visit);
            case PyStatement.FunctionDefinition function -> inside(function.name(), function);
            case PyStatement.ClassDefinition type -> inside("class " + type.name(), type);
            case PyExpression expression -> {
                visitor.accept(expression, function());
                components((Record) expression);
            }
            case Record other -> components(other);
            default -> {}
        }
    }

    private void inside(String name, Record node) {
        names.push(name);
        components(node);
        names.pop();
    }

    private String function() {
        if (names.isEmpty() || names.peek().startsWith("class ")) {
            return MODULE;
        }
        String inner = names.peek();
        String outer = names.stream().skip(1).findFirst().orElse("");
        return outer.startsWith("class ") ? outer.substring("class ".length()) + "." + inner : inner;
    }

    private void components(Record node) {
        for (Method accessor : ACCESSORS.get(node.getClass())) {
            try {
                Object value = accessor.invoke(node);
                if (value != null) {
                    visit(value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("walking " + node.getClass(), e);
            }
        }
    }
}
