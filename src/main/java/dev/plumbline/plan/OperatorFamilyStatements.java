package dev.plumbline.plan;

import dev.plumbline.catalog.OperatorFamily;
import java.util.ArrayList;
import java.util.List;

/** Operator families: what belongs to one directly comes and goes in place. */
final class OperatorFamilyStatements implements KindStatements<OperatorFamily> {
    @Override
    public List<Action> make(OperatorFamily family) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                family.id(),
                "CREATE OPERATOR FAMILY " + OperatorNames.withMethod(family.id()),
                HazardCode.NEEDS_PRIVILEGE));
        add(family, family.members(), actions);
        return actions;
    }

    @Override
    public List<Action> remove(OperatorFamily family) {
        return List.of(Action.remove(
                family.id(),
                "DROP OPERATOR FAMILY " + OperatorNames.withMethod(family.id()),
                HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> change(OperatorFamily from, OperatorFamily to) {
        List<Action> actions = new ArrayList<>();
        List<String> gone = from.members().stream()
                .filter(member -> !to.members().contains(member))
                .map(OperatorFamilyStatements::place)
                .toList();
        if (!gone.isEmpty()) {
            actions.add(
                    Action.change(to.id(), alter(to) + "DROP " + String.join(", ", gone), HazardCode.NEEDS_PRIVILEGE));
        }
        add(
                to,
                to.members().stream()
                        .filter(member -> !from.members().contains(member))
                        .toList(),
                actions);
        return actions;
    }

    private static void add(OperatorFamily family, List<String> members, List<Action> actions) {
        if (!members.isEmpty()) {
            actions.add(Action.change(
                    family.id(), alter(family) + "ADD " + String.join(", ", members), HazardCode.NEEDS_PRIVILEGE));
        }
    }

    private static String alter(OperatorFamily family) {
        return "ALTER OPERATOR FAMILY " + OperatorNames.withMethod(family.id()) + " ";
    }

    /** {@code OPERATOR 1 (integer, bigint)} of what has an operator's name too: that is how a member is dropped. */
    private static String place(String member) {
        String[] words = member.split(" ", 3);
        String number = words[0] + " " + words[1] + " ";
        if (words[0].equals("FUNCTION")) {
            return number + words[2].substring(0, words[2].indexOf(") ") + 1);
        }
        int order = words[2].indexOf(") FOR ORDER BY ");
        String named = order < 0 ? words[2] : words[2].substring(0, order + 1);
        return number + named.substring(named.lastIndexOf(" (") + 1);
    }
}
