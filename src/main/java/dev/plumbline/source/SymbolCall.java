package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of something from outside the project, such as {@code sqlalchemy.Column("id", …)}. Each is one object: two equal calls are
 * two values, and attributes that code sets on one are kept.
 */
public final class SymbolCall implements Symbolic {
    private final PyValue function;
    private final List<PyValue> arguments;
    private final Map<String, PyValue> keywords;
    private final Place place;
    private final Map<String, PyValue> attributes = new LinkedHashMap<>();

    public SymbolCall(PyValue function, List<PyValue> arguments, Map<String, PyValue> keywords, Place place) {
        this.function = function;
        this.arguments = List.copyOf(arguments);
        this.keywords = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
        this.place = place;
    }

    /** What is called. */
    public PyValue function() {
        return function;
    }

    /** Positional arguments, stars spread. */
    public List<PyValue> arguments() {
        return arguments;
    }

    /** Keyword arguments in order, stars spread. */
    public Map<String, PyValue> keywords() {
        return keywords;
    }

    @Override
    public Place place() {
        return place;
    }

    /** The positional argument, else the keyword, else null. */
    public @Nullable PyValue argument(int index, String keyword) {
        return index >= 0 && index < arguments.size() ? arguments.get(index) : keywords.get(keyword);
    }

    /** The keyword argument, or null. */
    public @Nullable PyValue keyword(String name) {
        return keywords.get(name);
    }

    /** The object a method is called on: {@code Enum(…)} of {@code Enum(…).create()}; null for a plain function. */
    public @Nullable PyValue target() {
        return function instanceof SymbolAttribute attribute ? attribute.target() : null;
    }

    /** The last part of what is called: {@code create} of {@code Enum(…).create()}. */
    public String name() {
        return function instanceof Symbolic symbolic ? symbolic.simpleName() : "";
    }

    /** Attributes that code set on it. */
    public Map<String, PyValue> attributes() {
        return attributes;
    }

    /** The same call with other arguments, at the same place. */
    public SymbolCall with(List<PyValue> others, Map<String, PyValue> otherKeywords) {
        return new SymbolCall(function, new ArrayList<>(others), otherKeywords, place);
    }

    @Override
    public String qualified() {
        return (function instanceof Symbolic symbolic ? symbolic.qualified() : "?") + "()";
    }

    @Override
    public String toString() {
        return qualified() + " at " + place;
    }
}
