package dev.plumbline.source.schema;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a naming convention's {@code %(token)s} stand for, of one constraint or index.
 *
 * @param columns those it is over, by name
 * @param target of a foreign key
 * @param unique of an index
 */
record ConventionTokens(
        TableDef table,
        List<String> columns,
        @Nullable ForeignKeyDef target,
        boolean unique,
        NamingConvention convention) {
    private static final Pattern TOKEN = Pattern.compile("%\\((\\w+)\\)s|%%");
    private static final Pattern OF_COLUMN = Pattern.compile("(referred_)?column_(\\d+)(_?N)?_(name|key|label)");

    static ConventionTokens of(ConstraintDef constraint, TableDef table, NamingConvention convention) {
        return new ConventionTokens(
                table,
                constraint.columns(),
                constraint instanceof ForeignKeyDef foreignKey ? foreignKey : null,
                false,
                convention);
    }

    static ConventionTokens of(IndexDef index, TableDef table, NamingConvention convention) {
        return new ConventionTokens(table, index.columns(), null, index.unique(), convention);
    }

    String fill(String template, @Nullable String givenName) {
        return TOKEN.matcher(template).replaceAll(match -> Matcher.quoteReplacement(replacement(match, givenName)));
    }

    private String replacement(MatchResult match, @Nullable String givenName) {
        return match.group(1) == null ? "%" : value(match.group(1), givenName);
    }

    private String value(String token, @Nullable String givenName) {
        ConventionToken function = convention.functions().get(token);
        if (function != null) {
            return function.value(table, columns, unique)
                    .orElseThrow(() -> new NotSendableException(
                            "the function of the naming convention's token " + token + " cannot be followed"));
        }
        return switch (token) {
            case "table_name" -> table.name().name();
            case "constraint_name" -> named(givenName);
            case "referred_table_name" -> foreignKey(token).target().name();
            default -> ofColumns(token);
        };
    }

    private static String named(@Nullable String givenName) {
        if (givenName == null) {
            throw new NotSendableException("the naming convention requires that the constraint is named");
        }
        return givenName;
    }

    private ForeignKeyDef foreignKey(String token) {
        if (target == null) {
            throw new NotSendableException("the naming convention's token " + token + " is for foreign keys");
        }
        return target;
    }

    private String ofColumns(String token) {
        Matcher matcher = OF_COLUMN.matcher(token);
        if (!matcher.matches()) {
            throw new NotSendableException("the naming convention's token " + token + " is not known");
        }
        boolean referred = matcher.group(1) != null;
        List<String> names = referred ? foreignKey(token).targetColumns() : columns;
        Function<String, String> form = form(matcher.group(4), referred);
        String multiple = matcher.group(3);
        if (multiple != null) {
            return names.stream().map(form).collect(Collectors.joining(multiple.equals("_N") ? "_" : ""));
        }
        int index = Integer.parseInt(matcher.group(2));
        return IntStream.range(0, names.size())
                .filter(i -> i == index)
                .mapToObj(i -> form.apply(names.get(i)))
                .findFirst()
                .orElse("");
    }

    private Function<String, String> form(String attribute, boolean referred) {
        return switch (attribute) {
            case "key" ->
                name -> referred ? name : table.column(name).map(ColumnDef::key).orElse(name);
            case "label" -> this::label;
            default -> name -> name;
        };
    }

    private String label(String column) {
        String schema = table.name().schema();
        String prefix = schema == null ? "" : schema.replace('.', '_') + "_";
        return prefix + table.name().name() + "_" + column;
    }
}
