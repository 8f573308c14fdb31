package dev.plumbline.plan;

import dev.plumbline.catalog.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Operators: the estimators can be set in place. */
final class OperatorStatements implements KindStatements<Operator> {
    @Override
    public List<Action> make(Operator operator) {
        List<String> operands = OperatorNames.operands(operator.id());
        List<String> parts = new ArrayList<>();
        parts.add("FUNCTION = " + operator.function());
        operand(parts, "LEFTARG = ", operands.getFirst());
        operand(parts, "RIGHTARG = ", operands.getLast());
        part(parts, "COMMUTATOR = ", called(operator.commutator()));
        part(parts, "NEGATOR = ", called(operator.negator()));
        part(parts, "RESTRICT = ", operator.restrict());
        part(parts, "JOIN = ", operator.join());
        part(parts, "HASHES", operator.hashes() ? "" : null);
        part(parts, "MERGES", operator.merges() ? "" : null);
        String sql = "CREATE OPERATOR " + OperatorNames.bare(operator.id()) + " (" + String.join(", ", parts) + ")";
        return List.of(Action.make(operator.id(), sql));
    }

    private static void operand(List<String> parts, String word, String type) {
        if (!type.equals("NONE")) {
            parts.add(word + type);
        }
    }

    private static void part(List<String> parts, String word, @Nullable String value) {
        if (value != null) {
            parts.add(word + value);
        }
    }

    private static @Nullable String called(@Nullable String operator) {
        return operator == null ? null : "OPERATOR(" + operator + ")";
    }

    @Override
    public List<Action> remove(Operator operator) {
        return List.of(Action.remove(
                operator.id(), "DROP OPERATOR " + OperatorNames.operator(operator.id()), HazardCode.BREAKS_CODE));
    }

    @Override
    public @Nullable List<Action> change(Operator from, Operator to) {
        boolean same = from.function().equals(to.function())
                && Objects.equals(from.commutator(), to.commutator())
                && Objects.equals(from.negator(), to.negator())
                && from.hashes() == to.hashes()
                && from.merges() == to.merges();
        if (!same) {
            return null;
        }
        String sql = "ALTER OPERATOR " + OperatorNames.operator(to.id()) + " SET (RESTRICT = "
                + Objects.requireNonNullElse(to.restrict(), "NONE") + ", JOIN = "
                + Objects.requireNonNullElse(to.join(), "NONE") + ")";
        return List.of(Action.change(to.id(), sql));
    }
}
