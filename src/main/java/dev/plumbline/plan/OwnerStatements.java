package dev.plumbline.plan;

import dev.plumbline.catalog.Owner;
import java.util.List;

/** Who owns what. */
final class OwnerStatements implements KindStatements<Owner> {
    @Override
    public List<Action> make(Owner owner) {
        return change(owner, owner);
    }

    @Override
    public List<Action> remove(Owner owner) {
        return List.of();
    }

    @Override
    public List<Action> change(Owner from, Owner to) {
        return List.of(Action.change(
                to.id(),
                "ALTER " + Names.target(to.parent(), false) + " OWNER TO " + Names.role(to.role()),
                HazardCode.CHANGES_ACCESS));
    }
}
