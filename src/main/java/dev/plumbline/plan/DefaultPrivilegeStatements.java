package dev.plumbline.plan;

import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Default privileges, one statement for each privilege that is given or taken. */
final class DefaultPrivilegeStatements implements KindStatements<DefaultPrivilege> {
    static final String GRANTABLE = " WITH GRANT OPTION";

    @Override
    public List<Action> make(DefaultPrivilege privileges) {
        return changes(privileges.id(), List.of(), privileges.privileges());
    }

    @Override
    public List<Action> remove(DefaultPrivilege privileges) {
        return changes(privileges.id(), privileges.privileges(), List.of());
    }

    @Override
    public List<Action> change(DefaultPrivilege from, DefaultPrivilege to) {
        return changes(to.id(), from.privileges(), to.privileges());
    }

    private static List<Action> changes(ObjectId id, List<String> from, List<String> to) {
        List<Action> actions = new ArrayList<>();
        TreeSet<String> taken = new TreeSet<>(from);
        to.forEach(taken::remove);
        TreeSet<String> given = new TreeSet<>(to);
        from.forEach(given::remove);
        taken.forEach(
                privilege -> actions.add(action(id, Privilege.parse(privilege).inverse())));
        given.forEach(privilege -> actions.add(action(id, Privilege.parse(privilege))));
        return actions;
    }

    private static Action action(ObjectId id, Privilege privilege) {
        return Action.change(
                id,
                "ALTER DEFAULT PRIVILEGES FOR ROLE " + scope(id) + privilege.words(objects(id)),
                HazardCode.CHANGES_ACCESS);
    }

    /** {@code OWNER/SCHEMA/tables} without its last part; the schema is {@code *} for all. */
    private static String scope(ObjectId id) {
        String schema = id.schema();
        String name = id.name().substring(0, id.name().lastIndexOf('/'));
        String end = schema.isEmpty() ? "/*" : "/" + dev.plumbline.catalog.SqlName.quote(schema);
        String owner = name.substring(0, name.length() - end.length());
        return owner + (schema.isEmpty() ? "" : " IN SCHEMA " + end.substring(1)) + " ";
    }

    private static String objects(ObjectId id) {
        return id.name()
                .substring(id.name().lastIndexOf('/') + 1)
                .replace('-', ' ')
                .toUpperCase(Locale.ROOT);
    }

    /** {@code ROLE: PRIVILEGE}, or {@code ROLE: no PRIVILEGE} where that was taken. */
    record Privilege(String role, String privilege, boolean grantable, boolean given) {
        static Privilege parse(String text) {
            int colon = text.lastIndexOf(": ");
            String rest = text.substring(colon + 2);
            boolean no = rest.startsWith("no ");
            String word = no ? rest.substring("no ".length()) : rest;
            boolean grantable = word.endsWith(GRANTABLE);
            String bare = grantable ? word.substring(0, word.length() - GRANTABLE.length()) : word;
            return new Privilege(text.substring(0, colon), bare, grantable, !no);
        }

        Privilege inverse() {
            return new Privilege(role, privilege, grantable && !given, !given);
        }

        String words(String objects) {
            return given
                    ? "GRANT " + privilege + " ON " + objects + " TO " + Names.role(role) + (grantable ? GRANTABLE : "")
                    : "REVOKE " + privilege + " ON " + objects + " FROM " + Names.role(role);
        }
    }
}
