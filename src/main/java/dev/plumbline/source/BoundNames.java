package dev.plumbline.source;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Names that a compound statement gives a value of its own; names that it imports are followed by themselves. */
final class BoundNames {
    private final Set<String> names = new LinkedHashSet<>();

    private BoundNames() {}

    static Set<String> of(PyStatement compound) {
        BoundNames found = new BoundNames();
        found.blocks(compound).forEach(found::visit);
        return found.names;
    }

    private void visit(PyStatement statement) {
        switch (statement) {
            case PyStatement.Assign assign -> assign.targets().forEach(this::target);
            case PyStatement.Annotated annotated -> target(annotated.target());
            case PyStatement.ClassDefinition type -> names.add(type.name());
            case PyStatement.FunctionDefinition function -> names.add(function.name());
            default -> blocks(statement).forEach(this::visit);
        }
    }

    private void target(PyExpression target) {
        if (target instanceof PyExpression.Name(Position at, String id)) {
            names.add(id);
        }
    }

    private Stream<PyStatement> blocks(PyStatement statement) {
        if (statement instanceof PyStatement.For loop) {
            target(loop.target());
        }
        return Blocks.inside(statement);
    }
}
