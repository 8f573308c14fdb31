package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column's change of type: what it costs and what it may do to values (manual, "ALTER TABLE", Notes; {@code
 * ATColumnChangeRequiresRewrite}).
 */
record TypeChange(Side actual, Side expected, Column from, Column to) {
    private static final Pattern MODIFIED = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Set<String> FLOATS = Set.of("real", "double precision");
    private static final Set<String> MOMENTS = Set.of("timestamp without time zone", "timestamp with time zone");
    private static final Set<String> STRINGS = Set.of("text", "character varying");
    private static final Set<String> PRECISE = Set.of(
            "timestamp without time zone",
            "timestamp with time zone",
            "time without time zone",
            "time with time zone",
            "interval",
            "bit varying");

    /** Whether only the collation is another. */
    boolean onlyCollates() {
        return from.type().equals(to.type()) && !Objects.equals(from.collation(), to.collation());
    }

    /** Whether the type is another one under the same name. */
    private boolean swaps() {
        return from.type().equals(to.type()) && Objects.equals(from.collation(), to.collation());
    }

    boolean rewrites() {
        return swaps()
                || Casts.byText(from, to)
                || !(onlyCollates() || isRelabelled(plain(actual, from.type()), to.type()));
    }

    private boolean isRelabelled(String one, String other) {
        Domain domain = domain(expected, other);
        if (domain != null) {
            return !isConstrained(expected, domain) && isRelabelled(one, domain.type());
        }
        String base = Casts.base(one);
        String wanted = Casts.base(other);
        return (one.equals(other) && !isAnother(one))
                || (STRINGS.contains(base) && wanted.equals("text"))
                || (base.equals("text") && other.equals("character varying"))
                || (base.equals("character varying") && wanted.equals(base) && isWider(one, other))
                || (base.equals("numeric") && wanted.equals(base) && isWider(one, other) && sameScale(one, other))
                || (PRECISE.contains(base) && wanted.equals(base) && isWider(one, other))
                || (base.equals("cidr") && wanted.equals("inet"))
                || (base.equals("xml") && STRINGS.contains(other));
    }

    /** Whether it is made again, so that the values below a domain are of another type of that name. */
    private boolean isAnother(String type) {
        CatalogObject before = actual.find(type(type));
        CatalogObject after = expected.find(type(type));
        return before != null && after != null && new Statements(actual, expected).change(before, after) == null;
    }

    /** The type below domains. */
    private static String plain(Side side, String type) {
        Domain domain = domain(side, type);
        return domain == null ? type : plain(side, domain.type());
    }

    private static @Nullable Domain domain(Side side, String type) {
        return side.find(new ObjectId("domain", type)) instanceof Domain domain ? domain : null;
    }

    /** Whether a type is a domain that does not take every value of its base. */
    static boolean isConstrained(Side side, String type) {
        Domain domain = domain(side, type);
        return domain != null && isConstrained(side, domain);
    }

    private static boolean isConstrained(Side side, Domain domain) {
        return domain.notNull()
                || side.under(domain.id()).stream().anyMatch(Names::isConstraint)
                || isConstrained(side, domain.type());
    }

    private static boolean isWider(String one, String other) {
        int wanted = modifier(other, 1);
        return wanted < 0 || (modifier(one, 1) >= 0 && modifier(one, 1) <= wanted);
    }

    private static boolean sameScale(String one, String other) {
        return modifier(other, 1) < 0 || scale(one) == scale(other);
    }

    private static int scale(String type) {
        return Math.max(0, modifier(type, 2));
    }

    private static int modifier(String type, int group) {
        Matcher matcher = MODIFIED.matcher(type);
        return matcher.find() && matcher.group(group) != null ? Integer.parseInt(matcher.group(group)) : -1;
    }

    /** Whether a value that is there may have none in the new type. */
    boolean mayFail() {
        if (swaps()) {
            return !lostLabels().isEmpty() || !(actual.find(type(from)) instanceof EnumType);
        }
        String one = plain(actual, from.type());
        String other = to.type();
        String base = Casts.base(one);
        boolean integers = INTEGERS.contains(base) && INTEGERS.contains(other);
        boolean never = onlyCollates()
                || other.equals("text")
                || other.equals("character varying")
                || isRelabelled(one, other)
                || (integers && INTEGERS.indexOf(base) <= INTEGERS.indexOf(other))
                || (INTEGERS.contains(base) && (other.equals("numeric") || FLOATS.contains(other)))
                || (base.equals("real") && other.equals("double precision"))
                || (FLOATS.contains(base) && other.equals("numeric"))
                || (base.equals("numeric") && other.equals("numeric"))
                || (PRECISE.contains(base) && Casts.base(other).equals(base) && !base.equals("bit varying"))
                || (MOMENTS.contains(base) && Casts.base(other).equals("date"))
                || (base.equals("json") && other.equals("jsonb"))
                || (base.equals("jsonb") && other.equals("json"));
        return !never;
    }

    /** The labels of an enum that is made anew and that it then lacks. */
    Set<String> lostLabels() {
        if (actual.find(type(from)) instanceof EnumType before && expected.find(type(to)) instanceof EnumType after) {
            Set<String> lost = new HashSet<>(before.labels());
            after.labels().forEach(lost::remove);
            return lost;
        }
        return Set.of();
    }

    /** The type's id, of a column or of the elements of its array. */
    static ObjectId type(Column column) {
        return type(column.type());
    }

    private static ObjectId type(String type) {
        return new ObjectId("type", type.endsWith("[]") ? type.substring(0, type.length() - 2) : type);
    }

    /** Whether two values that differ may become one, so that nothing brings them back. */
    boolean losesValues() {
        String one = Casts.base(plain(actual, from.type()));
        String other = Casts.base(plain(expected, to.type()));
        boolean exact = INTEGERS.contains(one) || one.equals("numeric");
        boolean rounds = (one.equals("numeric") || FLOATS.contains(one))
                && (INTEGERS.contains(other) || (other.equals("numeric") && losesScale()));
        boolean coarser = PRECISE.contains(one) && one.equals(other) && !one.equals("bit varying") && losesPrecision();
        return rounds
                || coarser
                || (one.equals("double precision") && other.equals("real"))
                || (one.equals("numeric") && FLOATS.contains(other))
                || (one.equals("bigint") && FLOATS.contains(other))
                || (one.equals("integer") && other.equals("real"))
                || (exact && other.equals("boolean"))
                || (MOMENTS.contains(one) && (other.equals("date") || other.startsWith("time ")))
                || (one.equals("interval") && other.startsWith("time "))
                || (one.equals("inet") && other.equals("cidr"))
                || (STRINGS.contains(one) && other.equals("name"));
    }

    private boolean losesScale() {
        return modifier(to.type(), 1) >= 0 && (modifier(from.type(), 1) < 0 || scale(to.type()) < scale(from.type()));
    }

    private boolean losesPrecision() {
        int wanted = modifier(to.type(), 1);
        int had = modifier(from.type(), 1);
        return wanted >= 0 && wanted < (had < 0 ? 6 : had);
    }
}
