package dev.plumbline.plan;

import dev.plumbline.catalog.Policy;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Row-level-security policies: altered in place but for command and kind, and where an expression goes away. */
final class PolicyStatements implements KindStatements<Policy> {
    @Override
    public List<Action> make(Policy policy) {
        return List.of(Action.make(
                policy.id(),
                "CREATE " + on(policy) + (policy.permissive() ? "" : " AS RESTRICTIVE")
                        + (policy.command().equals("ALL") ? "" : " FOR " + policy.command()) + to(policy)
                        + expressions(policy),
                HazardCode.CHANGES_ACCESS));
    }

    @Override
    public List<Action> remove(Policy policy) {
        return List.of(Action.remove(policy.id(), "DROP " + on(policy), HazardCode.CHANGES_ACCESS));
    }

    @Override
    public @Nullable List<Action> change(Policy from, Policy to) {
        boolean loses = (from.using() != null && to.using() == null) || (from.check() != null && to.check() == null);
        if (loses || from.permissive() != to.permissive() || !from.command().equals(to.command())) {
            return null;
        }
        boolean roles = !from.roles().equals(to.roles());
        return List.of(Action.change(
                to.id(), "ALTER " + on(to) + (roles ? to(to) : "") + expressions(to), HazardCode.CHANGES_ACCESS));
    }

    private static String on(Policy policy) {
        return "POLICY " + Names.own(policy.id()) + " ON " + policy.parent().name();
    }

    private static String to(Policy policy) {
        return policy.roles().stream().map(Names::role).collect(Collectors.joining(", ", " TO ", ""));
    }

    private static String expressions(Policy policy) {
        return (policy.using() == null ? "" : " USING (" + policy.using() + ")")
                + (policy.check() == null ? "" : " WITH CHECK (" + policy.check() + ")");
    }
}
