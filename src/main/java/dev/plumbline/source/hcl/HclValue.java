package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;

/** A value with the place in source that it comes from. */
public sealed interface HclValue {
    /** The literal, or the expression where nothing nearer is known. */
    Place place();

    /** A string. */
    record Text(String text, Place place) implements HclValue {}

    /** A number. */
    record Numeral(BigDecimal number, Place place) implements HclValue {}

    /** True or false. */
    record Flag(boolean flag, Place place) implements HclValue {}

    /** The absence of a value. */
    record Null(Place place) implements HclValue {}

    /** A list, tuple or set. */
    record Sequence(List<HclValue> elements, Place place) implements HclValue {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A map or object.
     *
     * @param open whether it may hold more keys than are known
     */
    record Mapping(SequencedMap<String, HclValue> entries, boolean open, Place place) implements HclValue {}

    /** Something that does not follow from the files. */
    record Unknown(String reason, Place place) implements HclValue {}

    /** The text of a string, number or flag; an empty one of null. */
    static String textOf(HclValue value) {
        return switch (value) {
            case Text text -> text.text();
            case Numeral number -> number.number().stripTrailingZeros().toPlainString();
            case Flag flag -> String.valueOf(flag.flag());
            default -> "";
        };
    }

    /** Whether it is a string, number or flag. */
    static boolean isPlain(HclValue value) {
        return value instanceof Text || value instanceof Numeral || value instanceof Flag;
    }
}
