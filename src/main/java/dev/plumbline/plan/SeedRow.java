package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.EnumType;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the statements that may insert a row into one table, the fullest first. */
record SeedRow(Side actual, Side expected) {
    private static final int VARIANTS = 4;
    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'|(?<![\\w.\"])\\d+(?:\\.\\d+)?");
    private static final Pattern REFERENCED = Pattern.compile("REFERENCES .*?\\((.*?)\\)", Pattern.DOTALL);
    private static final Pattern BOUND =
            Pattern.compile("FOR VALUES (?:FROM|IN) \\((.*?)\\)(?: TO .*)?", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("(?:RANGE|LIST) \\((.*)\\)", Pattern.DOTALL);

    /** First with values for all columns, then for those alone that must have one; each in some variants. */
    Iterable<String> attempts(ObjectId table, List<Column> columns) {
        return () -> Stream.concat(
                        IntStream.range(0, 2 * VARIANTS)
                                .mapToObj(i -> insert(table, columns, i % VARIANTS, i < VARIANTS)),
                        Stream.of("INSERT INTO " + table.name() + " DEFAULT VALUES"))
                .distinct()
                .iterator();
    }

    private String insert(ObjectId table, List<Column> columns, int variant, boolean nullable) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            String value = nullable || column.notNull() ? value(column, variant) : null;
            if (value != null) {
                names.add(Names.own(column.id()));
                values.add(value);
            }
        }
        return names.isEmpty()
                ? "INSERT INTO " + table.name() + " DEFAULT VALUES"
                : "INSERT INTO " + table.name() + " (" + String.join(", ", names) + ") OVERRIDING SYSTEM VALUE VALUES ("
                        + String.join(", ", values) + ")";
    }

    private @Nullable String value(Column column, int variant) {
        String bound = bound(column, column.parent());
        if (bound != null) {
            return bound;
        }
        String referenced = variant == VARIANTS - 1 ? null : referenced(column);
        return referenced != null ? referenced : own(column, variant);
    }

    private @Nullable String own(Column column, int variant) {
        if (actual.find(new ObjectId("type", column.type())) instanceof EnumType labels) {
            return label(labels);
        }
        List<String> literals = literals(column);
        if (!literals.isEmpty() && variant < VARIANTS - 1) {
            String literal = literals.get(Math.min(variant, literals.size() - 1));
            boolean number = Character.isDigit(literal.charAt(0));
            return number && variant > 0 ? literal + (variant == 1 ? " + 1" : " - 1") : literal;
        }
        Column after = expected.find(column.id()) instanceof Column found ? found : column;
        String later = SampleValues.of(after.type(), expected);
        boolean text = column.type().equals("text") || column.type().startsWith("character");
        return text && later != null && !later.startsWith("ARRAY")
                ? "CAST(" + later + " AS text)"
                : SampleValues.of(column.type(), actual);
    }

    /** A label that the type keeps. */
    private @Nullable String label(EnumType type) {
        List<String> later = expected.find(type.id()) instanceof EnumType after ? after.labels() : type.labels();
        return type.labels().stream()
                .filter(later::contains)
                .findFirst()
                .or(() -> type.labels().stream().findFirst())
                .map(SqlName::literal)
                .orElse(null);
    }

    /** The literals of checks that name the column, and of its domain's. */
    private List<String> literals(Column column) {
        List<String> literals = new ArrayList<>();
        Pattern name = Pattern.compile("(?<![\\w\"])" + Pattern.quote(Names.own(column.id())) + "(?![\\w\"])");
        for (Side side : List.of(expected, actual)) {
            side.under(column.parent()).stream()
                    .map(side::find)
                    .filter(object -> object instanceof CheckConstraint check
                            && name.matcher(check.definition()).find())
                    .forEach(object -> add(((CheckConstraint) object).definition(), literals));
            ObjectId domain = new ObjectId("domain", column.type());
            if (side.find(domain) instanceof Domain) {
                side.under(domain).stream()
                        .map(side::find)
                        .filter(CheckConstraint.class::isInstance)
                        .forEach(object -> add(((CheckConstraint) object).definition(), literals));
            }
        }
        return literals;
    }

    private static void add(String definition, List<String> literals) {
        Matcher matcher = LITERAL.matcher(definition);
        while (matcher.find()) {
            literals.add(matcher.group());
        }
    }

    /** The value of the row that a foreign key of either side asks for. */
    private @Nullable String referenced(Column column) {
        for (Side side : List.of(actual, expected)) {
            for (ObjectId child : side.under(column.parent())) {
                if (side.find(child) instanceof ForeignKey key) {
                    int at = key.columns().indexOf(column.id().simpleName());
                    Matcher matcher = REFERENCED.matcher(key.definition());
                    if (at >= 0 && matcher.find() && !key.references().equals(column.parent())) {
                        String[] columns = matcher.group(1).split(", ", -1);
                        ObjectId target =
                                new ObjectId("column", key.references().name() + "/" + columns[at]);
                        if (actual.find(target) != null) {
                            return "(SELECT " + columns[at] + " FROM "
                                    + key.references().name() + " LIMIT 1)";
                        }
                    }
                }
            }
        }
        return null;
    }

    /** The lower bound of the partition, for a column of its key. */
    private @Nullable String bound(Column column, ObjectId partition) {
        if (!(actual.find(partition) instanceof Table table) || table.partitionOf() == null) {
            return null;
        }
        ObjectId parent = ObjectId.parse(table.partitionOf());
        if (actual.find(parent) instanceof Table above && above.partitionKey() != null) {
            Matcher key = KEY.matcher(above.partitionKey());
            Matcher bound = BOUND.matcher(Objects.requireNonNullElse(table.partitionBound(), ""));
            if (key.matches() && bound.matches()) {
                int at = List.of(key.group(1).split(", ", -1)).indexOf(Names.own(column.id()));
                String[] values = bound.group(1).split(", ", -1);
                if (at >= 0 && at < values.length && !values[at].endsWith("VALUE")) {
                    return values[at];
                }
            }
        }
        return bound(column, parent);
    }
}
