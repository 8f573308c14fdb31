package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.Changelog;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which owners, grants and default privileges the migrations set, by the words of their statements. A replay holds others besides: those
 * of its own role, and what a provider's default privileges gave.
 */
final class AccessStatements {
    private static final Pattern OWNERS = words("OWNER\\s+TO|AUTHORIZATION|REASSIGN\\s+OWNED");
    private static final Pattern RIGHTS = words("GRANT|REVOKE");
    private static final Pattern DEFAULTS = words("DEFAULT\\s+PRIVILEGES");
    private static final Pattern IN_SCHEMA = words("IN\\s+SCHEMA");
    private static final Pattern ANONYMOUS = Pattern.compile("\\A\\s*DO\\b", Pattern.CASE_INSENSITIVE);

    private final List<String> owners;
    private final List<String> rights;

    AccessStatements(List<Changelog> changelogs) {
        owners = statements(changelogs, OWNERS);
        rights = statements(changelogs, RIGHTS);
    }

    /** Whether some statement sets it. */
    boolean set(CatalogObject object) {
        return switch (object) {
            case Owner owner -> owners.stream().anyMatch(sql -> setsOwner(sql, owner));
            case Grant grant ->
                rights.stream().anyMatch(sql -> names(sql, grant.role()) && reaches(sql, grant.parent()));
            case DefaultPrivilege defaults -> rights.stream().anyMatch(sql -> setsDefaults(sql, defaults));
            default -> false;
        };
    }

    private static boolean setsOwner(String sql, Owner owner) {
        boolean everything = words("REASSIGN").matcher(sql).find() || isAnonymous(sql);
        return everything ? names(sql, owner.role()) : names(sql, owner.parent().simpleName());
    }

    /** What a block builds its statements of is not known, so it reaches everything. */
    private static boolean reaches(String sql, ObjectId target) {
        if (isAnonymous(sql) || names(sql, target.simpleName())) {
            return true;
        }
        return IN_SCHEMA.matcher(sql).find()
                ? names(sql, target.schema())
                : DEFAULTS.matcher(sql).find();
    }

    private static boolean setsDefaults(String sql, DefaultPrivilege defaults) {
        return DEFAULTS.matcher(sql).find()
                && defaults.privileges().stream()
                        .anyMatch(each -> names(
                                sql,
                                SqlName.split(each.substring(0, each.lastIndexOf(": ")))
                                        .getLast()));
    }

    private static boolean isAnonymous(String sql) {
        return ANONYMOUS.matcher(sql).find();
    }

    private static boolean names(String sql, String name) {
        String text = Pattern.quote(SqlName.quote(name));
        return Pattern.compile("(?<![\\w$])" + text + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    private static List<String> statements(List<Changelog> changelogs, Pattern words) {
        return changelogs.stream()
                .flatMap(changelog -> changelog.revisions().stream())
                .flatMap(revision -> revision.statements().stream())
                .map(statement -> statement.sql())
                .filter(sql -> words.matcher(sql).find())
                .toList();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
