package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.UserMapping;
import java.util.ArrayList;
import java.util.List;

/** User mappings; the values of their options are secrets that nobody but a person can fill in. */
final class UserMappingStatements implements KindStatements<UserMapping> {
    @Override
    public List<Action> make(UserMapping mapping) {
        return List.of(Action.make(
                mapping.id(),
                "CREATE " + named(mapping.id()) + ForeignOptions.all(mapping.options()),
                hazards(List.of(), mapping.options())));
    }

    @Override
    public List<Action> remove(UserMapping mapping) {
        return List.of(Action.remove(mapping.id(), "DROP " + named(mapping.id()), HazardCode.CHANGES_ACCESS));
    }

    @Override
    public List<Action> change(UserMapping from, UserMapping to) {
        return List.of(Action.change(
                to.id(),
                "ALTER " + named(to.id()) + ForeignOptions.changes(from.options(), to.options()),
                hazards(from.options(), to.options())));
    }

    private static HazardCode[] hazards(List<String> from, List<String> to) {
        List<HazardCode> hazards = new ArrayList<>(List.of(ForeignOptions.hazards(from, to)));
        hazards.add(HazardCode.CHANGES_ACCESS);
        return hazards.toArray(HazardCode[]::new);
    }

    private static String named(ObjectId id) {
        String role = SqlName.quote(id.simpleName());
        String server = id.name().substring(0, id.name().length() - role.length() - 1);
        return "USER MAPPING FOR " + Names.role(id.simpleName()) + " SERVER " + server;
    }
}
