package dev.plumbline.plan;

import dev.plumbline.catalog.SecurityLabel;
import dev.plumbline.catalog.SqlName;
import java.util.List;

/** Security labels. */
final class SecurityLabelStatements implements KindStatements<SecurityLabel> {
    @Override
    public List<Action> make(SecurityLabel label) {
        return List.of(Action.make(label.id(), on(label) + SqlName.literal(label.label()), HazardCode.CHANGES_ACCESS));
    }

    @Override
    public List<Action> remove(SecurityLabel label) {
        return List.of(Action.remove(label.id(), on(label) + "NULL", HazardCode.CHANGES_ACCESS));
    }

    @Override
    public List<Action> change(SecurityLabel from, SecurityLabel to) {
        return List.of(Action.change(to.id(), on(to) + SqlName.literal(to.label()), HazardCode.CHANGES_ACCESS));
    }

    private static String on(SecurityLabel label) {
        return "SECURITY LABEL FOR " + SqlName.quote(label.provider()) + " ON " + Names.target(label.parent(), false)
                + " IS ";
    }
}
