package dev.plumbline.source;

import java.util.LinkedHashSet;
import java.util.List;
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
        return switch (statement) {
            case PyStatement.If test ->
                Stream.concat(
                        test.branches().stream().flatMap(each -> each.body().stream()), test.otherwise().stream());
            case PyStatement.For loop -> {
                target(loop.target());
                yield Stream.concat(loop.body().stream(), loop.otherwise().stream());
            }
            case PyStatement.While loop -> Stream.concat(loop.branch().body().stream(), loop.otherwise().stream());
            case PyStatement.With with -> with.body().stream();
            case PyStatement.Try attempt ->
                Stream.of(
                                attempt.body(),
                                attempt.handlers().stream()
                                        .flatMap(each -> each.body().stream())
                                        .toList(),
                                attempt.otherwise(),
                                attempt.last())
                        .flatMap(List::stream);
            case PyStatement.Match match -> match.cases().stream().flatMap(each -> each.body().stream());
            default -> Stream.empty();
        };
    }
}
