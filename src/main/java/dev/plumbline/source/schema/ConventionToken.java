package dev.plumbline.source.schema;

import java.util.List;
import java.util.Optional;

/** What a token of a naming convention that a project defines by a function stands for; empty where the function cannot be followed. */
public interface ConventionToken {
    /** For the constraint or index of that table over those columns. */
    Optional<String> value(TableDef table, List<String> columns, boolean unique);
}
