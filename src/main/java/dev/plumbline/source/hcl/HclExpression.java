package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of HCL's native syntax. */
public sealed interface HclExpression {
    /** Where it begins. */
    Place place();

    /** A number, flag, null or plain string. */
    record Literal(HclValue value, Place place) implements HclExpression {}

    /** A string with interpolations; a part that is a directive is unknown. */
    record Template(List<HclExpression> parts, Place place) implements HclExpression {}

    /** A name at the beginning of a reference. */
    record Name(String name, Place place) implements HclExpression {}

    /** {@code target.name}. */
    record Attribute(HclExpression target, String name, Place place) implements HclExpression {}

    /** {@code target[key]}. */
    record Index(HclExpression target, HclExpression key, Place place) implements HclExpression {}

    /** {@code target[*].a.b}: {@code each} is applied with the element as {@code  * }. */
    record Splat(HclExpression target, Place place) implements HclExpression {}

    /** {@code [a, b]}. */
    record Tuple(List<HclExpression> elements, Place place) implements HclExpression {}

    /** <code>{a = b}</code>. */
    record ObjectOf(List<Entry> entries, Place place) implements HclExpression {}

    /** A key, which a bare name gives as text, and its value. */
    record Entry(HclExpression key, HclExpression value) {}

    /** {@code name(arguments...)}. */
    record Call(String name, List<HclExpression> arguments, boolean expands, Place place) implements HclExpression {}

    /** {@code condition ? yes : no}. */
    record Conditional(HclExpression condition, HclExpression yes, HclExpression no, Place place)
            implements HclExpression {}

    /** A binary operation; a unary one has no left side. */
    record Operation(String operator, @Nullable HclExpression left, HclExpression right, Place place)
            implements HclExpression {}

    /**
     * A {@code for} expression.
     *
     * @param key the name of the key, or empty
     * @param newKey what gives an object's key; null for a list
     */
    record For(
            String key,
            String element,
            HclExpression source,
            @Nullable HclExpression newKey,
            HclExpression newValue,
            @Nullable HclExpression condition,
            Place place)
            implements HclExpression {}
}
