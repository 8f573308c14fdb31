package dev.plumbline.report;

import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.OtherObject;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.SqlName;
import java.util.List;

/** Owners, privileges, comments and the like as SQL, and objects of unknown kinds as remarks. */
final class AccessText {
    private static final String GRANTABLE = " WITH GRANT OPTION";

    private AccessText() {}

    static String of(Extension extension) {
        return "CREATE EXTENSION " + extension.id().name() + " WITH SCHEMA " + SqlName.quote(extension.schema())
                + " VERSION " + SqlName.literal(extension.version()) + ";";
    }

    static String of(Owner owner) {
        return "ALTER " + SqlTarget.of(owner.parent()) + " OWNER TO " + SqlName.quote(owner.role()) + ";";
    }

    static String of(Comment comment) {
        return "COMMENT ON " + SqlTarget.of(comment.parent()) + " IS " + SqlName.literal(comment.text()) + ";";
    }

    static String of(Grant grant) {
        List<String> plain = grant.privileges().stream()
                .filter(privilege -> !privilege.endsWith(GRANTABLE))
                .toList();
        List<String> grantable = grant.privileges().stream()
                .filter(privilege -> privilege.endsWith(GRANTABLE))
                .map(privilege -> privilege.substring(0, privilege.length() - GRANTABLE.length()))
                .toList();
        String first = plain.isEmpty() ? "" : grant(grant, plain) + ";";
        String second = grantable.isEmpty() ? "" : grant(grant, grantable) + GRANTABLE + ";";
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    private static String grant(Grant grant, List<String> privileges) {
        ObjectId parent = grant.parent();
        String to = " TO " + role(grant.role());
        if (parent.kind().equals("column")) {
            String column = " (" + SqlTarget.own(parent) + ")";
            String table = SqlTarget.of(parent);
            String words =
                    String.join(", ", privileges.stream().map(p -> p + column).toList());
            return "GRANT " + words + " ON TABLE "
                    + table.substring(
                            "COLUMN ".length(),
                            table.length() - SqlTarget.own(parent).length() - 1) + to;
        }
        String target = SqlTarget.of(parent);
        for (String relation : List.of("MATERIALIZED VIEW ", "VIEW ")) {
            target = target.startsWith(relation) ? "TABLE " + target.substring(relation.length()) : target;
        }
        return "GRANT " + String.join(", ", privileges) + " ON " + target + to;
    }

    /** Role names, {@code public} as the keyword. */
    static String roles(List<String> roles) {
        return String.join(", ", roles.stream().map(AccessText::role).toList());
    }

    private static String role(String role) {
        return role.equals("public") ? "PUBLIC" : SqlName.quote(role);
    }

    static String of(DefaultPrivilege privilege) {
        return String.join(
                "\n",
                privilege.privileges().stream()
                        .map(each -> "-- default privileges " + privilege.id().name() + ": " + each)
                        .toList());
    }

    static String of(OtherObject other) {
        StringBuilder text = new StringBuilder("-- " + other.id());
        other.attributes()
                .forEach((name, value) -> text.append("\n--   ")
                        .append(name)
                        .append(": ")
                        .append(AttributeText.of(value).replace("\n", "\n--   ")));
        return text.toString();
    }
}
