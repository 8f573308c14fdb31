package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's exclusion constraint. */
public record ExcludeDef(
        GivenName name,
        String using,
        List<Element> elements,
        @Nullable String where,
        Deferral deferral,
        @Nullable String comment,
        Place place)
        implements ConstraintDef {
    /** One column or expression with its operator class, and the operator that no two rows may satisfy. */
    public record Element(IndexElement element, String operator) {
        String sql() {
            return element.sql() + " WITH " + operator;
        }
    }

    public ExcludeDef {
        elements = List.copyOf(elements);
    }

    @Override
    public List<String> columns() {
        return elements.stream()
                .flatMap(element -> element.element().column().stream())
                .toList();
    }

    @Override
    public String conventionKey() {
        return "";
    }

    @Override
    public ExcludeDef over(List<String> names) {
        return this;
    }
}
