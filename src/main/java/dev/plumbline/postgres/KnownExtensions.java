package dev.plumbline.postgres;

import java.util.Set;

/**
 * Extensions without PostgreSQL's mark "trusted" that open neither files, programs, connections nor languages to a plain role, so that a
 * superuser may create them. Not among them: dblink, file_fdw, adminpack, untrusted languages.
 */
final class KnownExtensions {
    /** PostgreSQL's own, whose scripts are safe among a project's objects too (manual, "Security Considerations for Extensions"). */
    static final Set<String> HARDENED = Set.of(
            "amcheck",
            "autoinc",
            "bloom",
            "earthdistance",
            "insert_username",
            "intagg",
            "moddatetime",
            "pageinspect",
            "pg_buffercache",
            "pg_freespacemap",
            "pg_prewarm",
            "pg_stat_statements",
            "pg_visibility",
            "pgrowlocks",
            "pgstattuple",
            "postgres_fdw",
            "refint",
            "sslinfo");

    private static final Set<String> IN_EMPTY_DATABASES = Set.of(
            "h3",
            "hypopg",
            "pg_graphql",
            "pg_hashids",
            "pg_ivm",
            "pg_jsonschema",
            "pg_partman",
            "pgjwt",
            "pgroonga",
            "pgrouting",
            "pgtap",
            "postgis",
            "postgis_raster",
            "postgis_topology",
            "rum",
            "timescaledb",
            "vector");

    private KnownExtensions() {}

    /** Whether the host may create it before anything of a project is in the database. */
    static boolean mayBeMade(String extension, boolean trusted) {
        return trusted || HARDENED.contains(extension) || IN_EMPTY_DATABASES.contains(extension);
    }
}
