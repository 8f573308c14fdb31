package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PyStatement;
import dev.plumbline.source.PyText;
import dev.plumbline.source.Unknown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tables that stand in source but were not come by when it was followed: inside functions nobody calls, behind an unknown condition, or
 * in classes whose base is not known.
 */
final class MissedDeclarations {
    private final ModelCode code;
    private final Set<Place> seen = new HashSet<>();
    private final Map<Place, Unknown> baseless = new HashMap<>();

    MissedDeclarations(ModelCode code) {
        this.code = code;
        code.classes()
                .forEach(type -> unknownBase(type)
                        .ifPresentOrElse(base -> baseless.put(type.place(), base), () -> seen.add(type.place())));
        code.host().calls("Table").forEach(kept -> seen.add(kept.call().place()));
    }

    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (String file : code.modelFiles()) {
            SourceWalk.statements(
                    code.tree(file).body(), statement -> missedClass(statement).ifPresent(gaps::add));
            SourceWalk.walk(
                    code.tree(file).body(),
                    (expression, function) -> missedTable(expression).ifPresent(gaps::add));
        }
        gaps.addAll(code.host().nameless().gaps(code));
        code.passedOver().forEach(each -> missedCall(each).ifPresent(gaps::add));
        return gaps.stream().distinct().toList();
    }

    /** A statement that raises may have lost an index, a constraint, a listener, or a class that takes its name from elsewhere. */
    private static Optional<Gap> missedCall(PyModule.PassedOver each) {
        PyStatement statement = each.statement();
        if (statement instanceof PyStatement.ClassDefinition || statement instanceof PyStatement.FunctionDefinition) {
            return Optional.empty();
        }
        boolean[] declares = {false};
        SourceWalk.walk(
                List.of(statement), (expression, function) -> declares[0] |= ColumnSyntax.addsToTables(expression));
        SourceWalk.statements(
                List.of(statement),
                inner -> declares[0] |= inner instanceof PyStatement.ClassDefinition type
                        && ColumnSyntax.in(type)
                        && type.body().stream().allMatch(own -> tableName(own).isEmpty()));
        return declares[0]
                ? Optional.of(Gap.ofEverything(
                        "what a statement declares is not known: it "
                                + each.why().reason(),
                        each.why().place().toString()))
                : Optional.empty();
    }

    private Optional<Gap> missedClass(PyStatement statement) {
        if (!(statement instanceof PyStatement.ClassDefinition type)
                || seen.contains(type.at().place())) {
            return Optional.empty();
        }
        Place place = type.at().place();
        return type.body().stream()
                .flatMap(each -> tableName(each).stream())
                .findFirst()
                .map(name -> gap(name, place))
                .or(() -> Optional.ofNullable(baseless.get(place))
                        .filter(base -> ColumnSyntax.in(type))
                        .map(base -> Gap.ofEverything(
                                "class " + type.name() + ": its base cannot be followed: " + base.reason(),
                                place.toString())));
    }

    private static Optional<Unknown> unknownBase(PyClass type) {
        return Declarative.lineage(type).stream()
                .flatMap(each -> each.bases().stream())
                .filter(Unknown.class::isInstance)
                .map(Unknown.class::cast)
                .findFirst();
    }

    private static Optional<String> tableName(PyStatement statement) {
        return statement instanceof PyStatement.Assign assign
                        && assign.targets().getFirst() instanceof PyExpression.Name name
                        && name.id().equals("__tablename__")
                ? text(assign.value())
                : Optional.empty();
    }

    private Optional<Gap> missedTable(PyExpression expression) {
        if (!(expression instanceof PyExpression.Call call)
                || seen.contains(call.at().place())
                || call.arguments().size() < 2
                || !isTable(call.function())
                || !mentionsMetadata(call.arguments().get(1).value())) {
            return Optional.empty();
        }
        return text(call.arguments().getFirst().value())
                .map(name -> gap(name, call.at().place()));
    }

    private static boolean isTable(PyExpression function) {
        return function instanceof PyExpression.Attribute attribute
                ? attribute.name().equals("Table")
                : function instanceof PyExpression.Name name && name.id().equals("Table");
    }

    private static boolean mentionsMetadata(PyExpression expression) {
        return expression instanceof PyExpression.Attribute attribute
                ? attribute.name().contains("meta")
                : expression instanceof PyExpression.Name name && name.id().contains("meta");
    }

    private static Optional<String> text(PyExpression expression) {
        return expression instanceof PyExpression.Literal literal && literal.value() instanceof PyText(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** The schema is not known either, so the gap is of a table of that name in any. */
    static Gap gap(String table, Place place) {
        return new Gap(
                "*",
                "table",
                List.of(ObjectId.of("table", "public", table)),
                "the declaration of the table " + table + " could not be followed",
                place.toString());
    }
}
