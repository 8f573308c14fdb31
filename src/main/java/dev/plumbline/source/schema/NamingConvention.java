package dev.plumbline.source.schema;

import java.util.Map;

/**
 * {@code MetaData(naming_convention=…)}: templates by {@code ix uq ck fk pk}.
 *
 * @param templates such as {@code "ix": "ix_%(column_0_label)s"}
 * @param functions tokens that the project computes
 */
public record NamingConvention(Map<String, String> templates, Map<String, ConventionToken> functions) {
    /** SQLAlchemy's own: indexes only. */
    public static final NamingConvention DEFAULT = new NamingConvention(Map.of("ix", "ix_%(column_0_label)s"));

    public NamingConvention {
        templates = Map.copyOf(templates);
        functions = Map.copyOf(functions);
    }

    /** A convention with SQLAlchemy's own tokens. */
    public NamingConvention(Map<String, String> templates) {
        this(templates, Map.of());
    }

    /** The same with tokens that the project computes. */
    public NamingConvention with(Map<String, ConventionToken> tokens) {
        return new NamingConvention(templates, tokens);
    }
}
