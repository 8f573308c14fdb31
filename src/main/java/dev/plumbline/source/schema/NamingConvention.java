package dev.plumbline.source.schema;

import java.util.Map;

/**
 * {@code MetaData(naming_convention=…)}: templates by {@code ix uq ck fk pk}.
 *
 * @param templates such as {@code "ix": "ix_%(column_0_label)s"}
 */
public record NamingConvention(Map<String, String> templates) {
    /** SQLAlchemy's own: indexes only. */
    public static final NamingConvention DEFAULT = new NamingConvention(Map.of("ix", "ix_%(column_0_label)s"));

    public NamingConvention {
        templates = Map.copyOf(templates);
    }
}
