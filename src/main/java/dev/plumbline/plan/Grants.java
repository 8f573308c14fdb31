package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Privileges of all roles on one object: what they are by themselves ({@code acldefault} of the server, and default privileges for a
 * new object), what they must be, and the statements between the two.
 */
final class Grants {
    private static final String GRANTABLE = DefaultPrivilegeStatements.GRANTABLE;

    private final Side actual;
    private final Side expected;
    private final String creator;

    /** Objects are made by that role, whose default privileges they get. */
    Grants(Side actual, Side expected, String creator) {
        this.actual = actual;
        this.expected = expected;
        this.creator = creator;
    }

    /** Who runs the plan, and so owns new objects at first. */
    String creator() {
        return creator;
    }

    /** What gives a new object its privileges. */
    List<Action> ofNew(ObjectId target) {
        return between(target, initial(target, creator), wanted(expected, target));
    }

    /** The same for what the server makes for a table that is there, as if its owner did. */
    List<Action> ofNewFor(ObjectId table, ObjectId target) {
        return between(target, initial(target, actual.owner(table)), wanted(expected, target));
    }

    /** What turns the privileges that are there into those that must be. */
    List<Action> ofKept(ObjectId target) {
        SortedMap<String, SortedSet<String>> there = wanted(actual, target);
        String before = actual.owner(target);
        String after = expected.owner(target);
        if (!before.equals(after) && there.containsKey(before)) {
            SortedSet<String> handedOver = there.remove(before);
            there.computeIfAbsent(after, role -> new TreeSet<>()).addAll(handedOver);
        }
        return between(target, there, wanted(expected, target));
    }

    private static SortedMap<String, SortedSet<String>> wanted(Side side, ObjectId target) {
        SortedMap<String, SortedSet<String>> byRole = usual(target, side.owner(target));
        for (Grant grant : side.grants(target)) {
            byRole.put(grant.role(), new TreeSet<>(grant.privileges()));
        }
        return byRole;
    }

    private SortedMap<String, SortedSet<String>> initial(ObjectId target, String maker) {
        String owner = expected.owner(target);
        SortedMap<String, SortedSet<String>> byRole = usual(target, owner);
        String objects = Privileges.objects(target.kind());
        String prefix = SqlName.quote(maker) + "/";
        apply(prefix + "*/" + objects, maker, owner, byRole);
        if (!target.schema().isEmpty() && !target.kind().equals("schema")) {
            apply(prefix + SqlName.quote(target.schema()) + "/" + objects, maker, owner, byRole);
        }
        return byRole;
    }

    private void apply(String name, String maker, String owner, Map<String, SortedSet<String>> byRole) {
        CatalogObject found = actual.find(new ObjectId("default-privileges", name));
        if (found instanceof DefaultPrivilege defaults) {
            for (String text : defaults.privileges()) {
                var privilege = DefaultPrivilegeStatements.Privilege.parse(text);
                String role = privilege.role().equals(maker) ? owner : privilege.role();
                SortedSet<String> held = byRole.computeIfAbsent(role, r -> new TreeSet<>());
                if (privilege.given()) {
                    held.add(privilege.privilege() + (privilege.grantable() ? GRANTABLE : ""));
                } else {
                    held.remove(privilege.privilege());
                }
            }
        }
    }

    private static SortedMap<String, SortedSet<String>> usual(ObjectId target, String owner) {
        SortedMap<String, SortedSet<String>> byRole = new TreeMap<>();
        if (!owner.isEmpty()) {
            byRole.put(owner, new TreeSet<>(Privileges.all(target.kind())));
        }
        List<String> everybody = Privileges.ofPublic(target.kind());
        if (!everybody.isEmpty()) {
            byRole.put("public", new TreeSet<>(everybody));
        }
        return byRole;
    }

    private static List<Action> between(
            ObjectId target, Map<String, SortedSet<String>> from, Map<String, SortedSet<String>> to) {
        List<Action> revokes = new ArrayList<>();
        List<Action> grants = new ArrayList<>();
        SortedSet<String> roles = new TreeSet<>(from.keySet());
        roles.addAll(to.keySet());
        for (String role : roles) {
            SortedSet<String> before = from.getOrDefault(role, new TreeSet<>());
            SortedSet<String> after = to.getOrDefault(role, new TreeSet<>());
            write(target, role, new Wording(before, after), revokes, grants);
        }
        revokes.addAll(grants);
        return revokes;
    }

    private static void write(
            ObjectId target, String role, Wording wording, List<Action> revokes, List<Action> grants) {
        String from = " FROM " + Names.role(role);
        String to = " TO " + Names.role(role);
        add(revokes, target, role, "REVOKE ", wording.revoked(), from);
        add(revokes, target, role, "REVOKE GRANT OPTION FOR ", wording.optionRevoked(), from);
        add(grants, target, role, "GRANT ", wording.granted(), to);
        add(grants, target, role, "GRANT ", wording.grantedWithOption(), to + GRANTABLE);
    }

    private static void add(
            List<Action> actions, ObjectId target, String role, String verb, List<String> privileges, String end) {
        if (!privileges.isEmpty()) {
            String sql = verb + Privileges.on(target, privileges) + end;
            actions.add(Action.change(target.grantTo(role), sql, HazardCode.CHANGES_ACCESS));
        }
    }

    /** Two sets of privileges of one role, and what lies between them. */
    private record Wording(SortedSet<String> before, SortedSet<String> after) {
        List<String> revoked() {
            return before.stream()
                    .map(Wording::bare)
                    .filter(p -> !after.contains(p) && !after.contains(p + GRANTABLE))
                    .distinct()
                    .toList();
        }

        List<String> optionRevoked() {
            return before.stream()
                    .filter(p -> p.endsWith(GRANTABLE) && after.contains(bare(p)))
                    .map(Wording::bare)
                    .toList();
        }

        List<String> granted() {
            return after.stream()
                    .filter(p -> !p.endsWith(GRANTABLE) && !before.contains(p) && !before.contains(p + GRANTABLE))
                    .toList();
        }

        List<String> grantedWithOption() {
            return after.stream()
                    .filter(p -> p.endsWith(GRANTABLE) && !before.contains(p))
                    .map(Wording::bare)
                    .toList();
        }

        private static String bare(String privilege) {
            return privilege.endsWith(GRANTABLE)
                    ? privilege.substring(0, privilege.length() - GRANTABLE.length())
                    : privilege;
        }
    }
}
