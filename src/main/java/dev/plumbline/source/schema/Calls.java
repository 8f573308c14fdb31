package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import java.util.List;

/** Calls functions of the project, such as {@code values_callable} and {@code load_dialect_impl}. */
@FunctionalInterface
public interface Calls {
    /** What the function gives for those arguments. */
    PyValue call(PyValue function, List<PyValue> arguments, Place place);
}
