package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Extension;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.SqlName;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hazards of the statements of one plan, asked for in the order of running: what a plan has made itself holds no rows, and nobody
 * uses it yet.
 */
final class Hazards {
    private static final Set<String> KEYS = Set.of("pk", "unique", "exclude");

    /** Of those that come with PostgreSQL, what an owner of the database may make too ({@code trusted} in the control file). */
    private static final Set<String> TRUSTED = Set.of(
            "bool_plperl",
            "btree_gin",
            "btree_gist",
            "citext",
            "cube",
            "dict_int",
            "fuzzystrmatch",
            "hstore",
            "intarray",
            "isn",
            "jsonb_plperl",
            "lo",
            "ltree",
            "pg_trgm",
            "pgcrypto",
            "plperl",
            "pltcl",
            "seg",
            "tablefunc",
            "tcn",
            "tsm_system_rows",
            "tsm_system_time",
            "unaccent",
            "uuid-ossp");

    private final Side actual;
    private final Side expected;
    private final String creator;
    private final LockRules locks;
    private final Breakage breakage;
    private final Probes probes;
    private final Set<ObjectId> made = new HashSet<>();

    /** Of the steps that turn the one side into the other, run by that role. */
    Hazards(Side actual, Side expected, String creator, LiveNames names, List<Step> steps) {
        this.actual = actual;
        this.expected = expected;
        this.creator = creator;
        this.locks = new LockRules(actual, expected, steps);
        this.breakage = new Breakage(actual, expected);
        this.probes = new Probes(actual, expected, names);
    }

    /** Those of the next statement. */
    List<Hazard> of(Step step) {
        Set<Hazard> hazards = new LinkedHashSet<>();
        step.hazards.forEach(code -> hazards.add(new Hazard(code, step.node)));
        if (losesValues(step)) {
            hazards.add(new Hazard(HazardCode.DATA_LOSS, step.node));
        }
        if (breakage.of(step)) {
            hazards.add(new Hazard(HazardCode.BREAKS_CODE, step.node));
        }
        if (needsPrivilege(step)) {
            hazards.add(new Hazard(HazardCode.NEEDS_PRIVILEGE, step.node));
        }
        addLocks(step, hazards);
        ObjectId relation = locks.relation(step);
        if (readsRows(step) && !made.contains(relation == null ? container(step.node) : relation)) {
            hazards.add(Hazard.of(HazardCode.VALIDATES_ROWS, step.node, probes.of(step, relation)));
        }
        if (step.act == Act.MAKE) {
            made.add(step.node);
        }
        return List.copyOf(hazards);
    }

    private void addLocks(Step step, Set<Hazard> hazards) {
        for (HeldLock lock : locks.of(step)) {
            if (made.contains(lock.relation()) || actual.find(lock.relation()) == null) {
                continue;
            }
            if (lock.span() == Span.REWRITE) {
                hazards.add(new Hazard(HazardCode.TABLE_REWRITE, lock.relation()));
            }
            if (lock.level().blocksReads()) {
                hazards.add(Hazard.of(HazardCode.BLOCKS_ACCESS, lock));
            } else if (lock.level().blocksWrites()) {
                hazards.add(Hazard.of(HazardCode.BLOCKS_WRITES, lock));
            }
        }
    }

    private boolean losesValues(Step step) {
        TypeChange change = typeChange(step);
        return change != null && change.losesValues();
    }

    private @Nullable TypeChange typeChange(Step step) {
        return step.form == Form.SET_TYPE
                        && actual.find(step.node) instanceof Column from
                        && expected.find(step.node) instanceof Column to
                        && from.generated() == null
                ? new TypeChange(actual, expected, from, to)
                : null;
    }

    /** Whether it fails where a row does not fit. */
    private boolean readsRows(Step step) {
        CatalogObject object = expected.find(step.node);
        return switch (step.form) {
            case SET_TYPE -> {
                TypeChange change = typeChange(step);
                yield change == null || change.mayFail();
            }
            case SET_NOT_NULL -> !locks.isProvenNotNull(step.node);
            case VALIDATE -> true;
            case CONCURRENT_BUILD -> !(object instanceof Index index) || index.unique();
            case USUAL -> step.act == Act.MAKE && readsRows(step.node, object);
            default -> false;
        };
    }

    private boolean readsRows(ObjectId node, @Nullable CatalogObject object) {
        return switch (node.kind()) {
            case "column" ->
                object instanceof Column column
                        && (new AddedColumn(expected, column).needsEmptyTable()
                                || TypeChange.isConstrained(expected, column.type()));
            case "index" -> object instanceof Index index && index.unique();
            case "fk", "check" -> !LockRules.isUnchecked(object);
            case "attached" -> new Relations(expected).partitioned(new ObjectId("table", node.name())) != null;
            default -> KEYS.contains(node.kind());
        };
    }

    /** The domain of a domain's constraint. */
    private static ObjectId container(ObjectId node) {
        return new ObjectId("domain", Names.parent(node));
    }

    private boolean needsPrivilege(Step step) {
        return switch (step.node.kind()) {
            case "owner" ->
                expected.find(step.node) instanceof Owner owner && !owner.role().equals(creator);
            case "default-privileges" -> !step.node.name().startsWith(SqlName.quote(creator) + "/");
            case "extension" ->
                step.act == Act.MAKE
                        && expected.find(step.node) instanceof Extension extension
                        && !TRUSTED.contains(extension.id().simpleName());
            default -> false;
        };
    }
}
