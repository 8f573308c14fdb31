package dev.plumbline.source;

import org.jspecify.annotations.Nullable;

/** A member of an {@code enum.Enum} of the project. */
public record PyEnumMember(PyClass type, String name, PyValue value) implements PyValue {
    @Override
    public @Nullable String asText() {
        return type.derivesFrom("builtins.str") || type.derivesFrom("enum.StrEnum") ? value.asText() : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PyEnumMember member && member.type == type && member.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return type.name() + "." + name;
    }
}
