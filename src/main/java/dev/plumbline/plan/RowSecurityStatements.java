package dev.plumbline.plan;

import dev.plumbline.catalog.RowSecurity;
import java.util.ArrayList;
import java.util.List;

/** The row-security flags of a table. */
final class RowSecurityStatements implements KindStatements<RowSecurity> {
    @Override
    public List<Action> make(RowSecurity flags) {
        return flags(new RowSecurity(flags.id(), flags.parent(), false, false), flags, Act.MAKE);
    }

    @Override
    public List<Action> remove(RowSecurity flags) {
        return flags(flags, new RowSecurity(flags.id(), flags.parent(), false, false), Act.REMOVE);
    }

    @Override
    public List<Action> change(RowSecurity from, RowSecurity to) {
        return flags(from, to, Act.CHANGE);
    }

    private static List<Action> flags(RowSecurity from, RowSecurity to, Act act) {
        List<Action> actions = new ArrayList<>();
        List<HazardCode> hazards = List.of(HazardCode.CHANGES_ACCESS);
        String alter = "ALTER TABLE " + to.parent().name() + " ";
        if (from.enabled() != to.enabled()) {
            String word = to.enabled() ? "ENABLE" : "DISABLE";
            actions.add(new Action(act, to.id(), alter + word + " ROW LEVEL SECURITY", hazards));
        }
        if (from.forced() != to.forced()) {
            String word = to.forced() ? "FORCE" : "NO FORCE";
            actions.add(new Action(act, to.id(), alter + word + " ROW LEVEL SECURITY", hazards));
        }
        return actions;
    }
}
