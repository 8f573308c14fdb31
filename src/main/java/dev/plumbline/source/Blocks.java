package dev.plumbline.source;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Statements that stand inside of others. */
final class Blocks {
    private Blocks() {}

    /** Statements inside of one that run in the same function. */
    static Stream<PyStatement> inside(PyStatement statement) {
        return switch (statement) {
            case PyStatement.If test ->
                Stream.concat(
                        test.branches().stream().flatMap(each -> each.body().stream()), test.otherwise().stream());
            case PyStatement.For loop -> Stream.concat(loop.body().stream(), loop.otherwise().stream());
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

    /** Whether that holds for one of them, or for one that stands inside of one in the same function. */
    static boolean any(List<PyStatement> statements, Predicate<PyStatement> wanted) {
        return statements.stream()
                .anyMatch(each -> wanted.test(each) || any(inside(each).toList(), wanted));
    }
}
