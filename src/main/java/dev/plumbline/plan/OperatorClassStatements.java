package dev.plumbline.plan;

import dev.plumbline.catalog.OperatorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operator classes: all that can be changed of one is its name. */
final class OperatorClassStatements implements KindStatements<OperatorClass> {
    @Override
    public List<Action> make(OperatorClass operators) {
        List<String> parts = new ArrayList<>(operators.members());
        if (operators.storage() != null || parts.isEmpty()) {
            parts.add("STORAGE " + Objects.requireNonNullElse(operators.storage(), operators.type()));
        }
        String name = OperatorNames.withMethod(operators.id());
        int using = name.lastIndexOf(" USING ");
        return List.of(Action.make(
                operators.id(),
                "CREATE OPERATOR CLASS " + name.substring(0, using) + (operators.isDefault() ? " DEFAULT" : "")
                        + " FOR TYPE " + operators.type() + name.substring(using) + " FAMILY " + operators.family()
                        + " AS\n    " + String.join(",\n    ", parts),
                HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> remove(OperatorClass operators) {
        return List.of(Action.remove(
                operators.id(),
                "DROP OPERATOR CLASS " + OperatorNames.withMethod(operators.id()),
                HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public @Nullable List<Action> change(OperatorClass from, OperatorClass to) {
        return null;
    }
}
