package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.diff.AttributeChange;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that an object of the actual side is another one of the expected side under its old name.
 *
 * @param from its id on the actual side
 * @param to its id on the expected side, of the same kind
 */
public record Renaming(ObjectId from, ObjectId to) {
    private static final String LABEL = "enum-value";
    private static final Set<String> ON_RELATION = Set.of("policy", "trigger", "rule");
    private static final Set<String> STANDING = Set.of(
            "table",
            "view",
            "matview",
            "sequence",
            "index",
            "type",
            "domain",
            "collation",
            "function",
            "procedure",
            "aggregate",
            "schema",
            "statistics",
            "event-trigger",
            "publication");

    /**
     * Reads {@code OLD=NEW}.
     *
     * @throws IllegalArgumentException where it is not two ids of one kind that has names
     */
    public static Renaming parse(String text) {
        int at = equalsSign(text);
        if (at < 0) {
            throw new IllegalArgumentException("not OLD=NEW: " + text);
        }
        Renaming renaming = new Renaming(ObjectId.parse(text.substring(0, at)), ObjectId.parse(text.substring(at + 1)));
        String kind = renaming.from.kind();
        if (!canBe(kind) || !kind.equals(renaming.to.kind())) {
            throw new IllegalArgumentException("not two objects of one kind that can be renamed: " + text);
        }
        return renaming;
    }

    /** Whether objects of that kind can be renamed; {@code enum-value:meals.unit/kilo} is a value of an enum type. */
    static boolean canBe(String kind) {
        return STANDING.contains(kind)
                || ON_RELATION.contains(kind)
                || kind.equals("column")
                || kind.equals(LABEL)
                || Names.isConstraint(new ObjectId(kind, ""));
    }

    private static int equalsSign(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == '=' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the actual side has the old one and not the new, and the expected side the new and not the old. */
    public boolean fits(Snapshot actual, Snapshot expected) {
        if (from.kind().equals(LABEL)) {
            List<String> before = labels(actual, from);
            List<String> after = labels(expected, to);
            return before.contains(from.simpleName())
                    && !before.contains(to.simpleName())
                    && after.contains(to.simpleName())
                    && !after.contains(from.simpleName());
        }
        return actual.find(from).isPresent()
                && actual.find(to).isEmpty()
                && expected.find(to).isPresent()
                && expected.find(from).isEmpty();
    }

    private static List<String> labels(Snapshot side, ObjectId label) {
        return type(side, label) instanceof EnumType type ? type.labels() : List.of();
    }

    private static @Nullable CatalogObject type(Snapshot side, ObjectId label) {
        return side.find(new ObjectId("type", Names.parent(label))).orElse(null);
    }

    private static CatalogObject found(Snapshot side, ObjectId id) {
        CatalogObject type = id.kind().equals(LABEL) ? type(side, id) : null;
        return type != null ? type : side.find(id).orElseThrow();
    }

    /** What renames it, and moves it where the schema is another. */
    public List<Statement> statements(Snapshot actual, Snapshot expected) {
        CatalogObject before = found(actual, from);
        CatalogObject after = found(expected, to);
        Difference cause = new Difference.Changed(
                after, before, List.of(new AttributeChange("name", to.simpleName(), from.simpleName())));
        boolean domain = actual.find(new ObjectId("domain", Names.parent(from))).isPresent();
        List<Hazard> hazards = hazards(new Relations(new Side(actual)));
        List<String> sql = sql(from, to, Names.parent(to), domain);
        List<String> back = sql(to, from, Names.parent(to), domain);
        return IntStream.range(0, sql.size())
                .mapToObj(at -> new Statement(
                        sql.get(at),
                        to,
                        cause,
                        hazards,
                        0,
                        Running.PLAIN,
                        at == sql.size() - 1 ? new Undo(back, "") : Undo.WITH_ANOTHER))
                .toList();
    }

    /** An index is renamed under a lock that lets others go on. */
    private List<Hazard> hazards(Relations relations) {
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard(HazardCode.BREAKS_CODE, from));
        ObjectId relation = from.kind().equals("index") ? null : relations.of(from);
        if (relation != null) {
            hazards.add(Hazard.of(
                    HazardCode.BLOCKS_ACCESS, new HeldLock(relation, LockLevel.ACCESS_EXCLUSIVE, Span.INSTANT)));
        }
        return hazards;
    }

    /** What gives one the other's name, under a table, domain or type of that name. */
    static List<String> sql(ObjectId from, ObjectId to, String table, boolean domain) {
        String name = Names.own(to);
        if (from.kind().equals(LABEL)) {
            return List.of("ALTER TYPE " + table + " RENAME VALUE " + SqlName.literal(from.simpleName()) + " TO "
                    + SqlName.literal(to.simpleName()));
        }
        if (from.kind().equals("column")) {
            return List.of("ALTER TABLE " + table + " RENAME COLUMN " + Names.own(from) + " TO " + name);
        }
        if (Names.isConstraint(from)) {
            return List.of("ALTER " + (domain ? "DOMAIN " : "TABLE ") + table + " RENAME CONSTRAINT " + Names.own(from)
                    + " TO " + name);
        }
        if (ON_RELATION.contains(from.kind())) {
            return List.of("ALTER " + Names.word(from) + " " + Names.own(from) + " ON " + table + " RENAME TO " + name);
        }
        List<String> sql = new ArrayList<>();
        if (!from.simpleName().equals(to.simpleName())) {
            sql.add("ALTER " + Names.target(from, false) + " RENAME TO " + name);
        }
        if (!from.schema().equals(to.schema()) && !from.kind().equals("schema")) {
            sql.add("ALTER " + Names.word(from) + " " + renamed(from, to) + " SET SCHEMA "
                    + SqlName.quote(to.schema()));
        }
        return sql;
    }

    /** The new name in the old schema. */
    private static String renamed(ObjectId from, ObjectId to) {
        String own = SqlName.qualified(from.schema(), to.simpleName());
        int bracket = RoutineStatements.bracket(from.name());
        return own + from.name().substring(bracket);
    }

    /** The id that an object under the old name has under the new one. */
    public ObjectId apply(ObjectId id) {
        if (id.equals(from)) {
            return to;
        }
        String text = id.name();
        for (String old : List.of(from.toString(), from.name())) {
            String now = old.equals(from.name()) ? to.name() : to.toString();
            if (text.equals(old) || text.startsWith(old + "/")) {
                return new ObjectId(id.kind(), now + text.substring(old.length()));
            }
        }
        return id;
    }
}
