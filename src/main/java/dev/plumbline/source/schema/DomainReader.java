package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayList;
import java.util.List;

/** {@code DOMAIN(…)} of the PostgreSQL dialect of SQLAlchemy 2. */
final class DomainReader {
    private final TypeReader types;
    private final SqlExpressions expressions;

    DomainReader(TypeReader types, SqlExpressions expressions) {
        this.types = types;
        this.expressions = expressions;
    }

    SqlType read(SymbolCall call) {
        Place place = call.place();
        String name = Arguments.requiredText(call.argument(0, "name"), "name of a domain", place);
        PyValue base = call.argument(1, "data_type");
        if (base == null) {
            throw new UnreadableException("domain " + name + " lacks its type", place);
        }
        String sql = TypeSql.of(types.read(base, place), new TableName(null, ""));
        return new SqlType.DomainType(new DomainDef(
                Arguments.text(call.keyword("schema"), "schema of a domain", place),
                name,
                sql,
                options(call, place),
                !Boolean.FALSE.equals(Arguments.flag(call.keyword("create_type"), "create_type", place))));
    }

    private String options(SymbolCall call, Place place) {
        List<String> options = new ArrayList<>();
        Arguments.keyword(call, "collation")
                .map(value -> Arguments.requiredText(value, "collation", place))
                .ifPresent(collation -> options.add("COLLATE " + SqlName.quote(collation)));
        Arguments.keyword(call, "default")
                .ifPresent(value -> options.add("DEFAULT " + expressions.defaultText(value, place)));
        Arguments.keyword(call, "constraint_name")
                .map(value -> Arguments.requiredText(value, "constraint_name", place))
                .ifPresent(name -> options.add("CONSTRAINT " + SqlName.quote(name)));
        if (Arguments.isTrue(call.keyword("not_null"), "not_null", place)) {
            options.add("NOT NULL");
        }
        Arguments.keyword(call, "check")
                .ifPresent(value -> options.add(
                        "CHECK (" + expressions.textOrExpression(value, place).sql() + ")"));
        return String.join(" ", options);
    }
}
