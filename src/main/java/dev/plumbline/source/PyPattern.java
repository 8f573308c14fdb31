package dev.plumbline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code match} compares a subject with. */
sealed interface PyPattern {
    /** A value written out or a dotted name. */
    record Equal(PyExpression value) implements PyPattern {}

    /** Any value, bound to a name unless that is null. */
    record Anything(@Nullable String name) implements PyPattern {}

    /** One of several patterns. */
    record Alternatives(List<PyPattern> patterns) implements PyPattern {}

    /** A pattern whose value gets a name too. */
    record As(PyPattern pattern, String name) implements PyPattern {}

    /** Elements in order; at most one of them is a {@link Rest}. */
    record Sequence(List<PyPattern> elements) implements PyPattern {}

    /** All elements that no other pattern of a sequence takes, bound to a name unless that is null. */
    record Rest(@Nullable String name) implements PyPattern {}

    /** Entries of a dictionary; {@code rest} gets all others, unless it is null. */
    record Mapping(List<Entry> entries, @Nullable String rest) implements PyPattern {}

    /** One entry of a {@link Mapping}. */
    record Entry(PyExpression key, PyPattern value) {}

    /** A pattern of another kind: whether it fits is not known, nor what these names are. */
    record Unfollowed(List<String> names) implements PyPattern {}
}
