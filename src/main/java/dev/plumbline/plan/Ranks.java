package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/** The order in which kinds are best read where their dependencies leave it open. */
final class Ranks {
    private static final List<String> ORDER = List.of(
            "schema",
            "extension",
            "collation",
            "type",
            "domain",
            "sequence",
            "function",
            "procedure",
            "aggregate",
            "language",
            "access-method",
            "cast",
            "transform",
            "operator",
            "operator-family",
            "operator-class",
            "text-search-parser",
            "text-search-template",
            "text-search-dictionary",
            "text-search-configuration",
            "conversion",
            "foreign-data-wrapper",
            "server",
            "user-mapping",
            "table",
            "foreign-table",
            "column",
            "default",
            "owned",
            "attached",
            "check",
            "not-null",
            "index",
            "pk",
            "unique",
            "exclude",
            "replica",
            "statistics",
            "view",
            "matview",
            "fk",
            "trigger",
            "rule",
            "policy",
            "rls",
            "publication",
            "subscription",
            "event-trigger",
            "default-privileges");

    private Ranks() {}

    static int of(ObjectId id) {
        int rank = ORDER.indexOf(id.kind());
        return rank < 0 ? ORDER.size() : rank;
    }
}
