package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a provider has in every database of its customers, which is nobody's drift: never compared, in live databases as in scratch ones.
 *
 * @param word the word under {@code presets:} in the project file
 * @param schemas the provider's, with all that lies in them
 * @param roles the provider's
 * @param extensions those that are there from the beginning
 * @param others its event triggers and publications, as ids
 */
public record Preset(
        String word, Set<String> schemas, Set<String> roles, Set<String> extensions, Set<ObjectId> others) {
    /** Supabase, as its database image sets a project up. */
    public static final Preset SUPABASE = new Preset(
            "supabase",
            Set.of(
                    "_analytics",
                    "_realtime",
                    "auth",
                    "cron",
                    "extensions",
                    "graphql",
                    "graphql_public",
                    "net",
                    "pgbouncer",
                    "pgsodium",
                    "pgsodium_masks",
                    "realtime",
                    "storage",
                    "supabase_functions",
                    "supabase_migrations",
                    "vault"),
            Set.of(
                    "anon",
                    "authenticated",
                    "authenticator",
                    "dashboard_user",
                    "pgbouncer",
                    "postgres",
                    "service_role",
                    "supabase_admin",
                    "supabase_auth_admin",
                    "supabase_functions_admin",
                    "supabase_read_only_user",
                    "supabase_realtime_admin",
                    "supabase_replication_admin",
                    "supabase_storage_admin"),
            Set.of(
                    "pg_graphql",
                    "pg_net",
                    "pg_stat_statements",
                    "pgcrypto",
                    "pgjwt",
                    "pgsodium",
                    "supabase_vault",
                    "uuid-ossp"),
            Set.of(
                    ObjectId.of("event-trigger", "issue_graphql_placeholder"),
                    ObjectId.of("event-trigger", "issue_pg_cron_access"),
                    ObjectId.of("event-trigger", "issue_pg_graphql_access"),
                    ObjectId.of("event-trigger", "issue_pg_net_access"),
                    ObjectId.of("event-trigger", "pgrst_ddl_watch"),
                    ObjectId.of("event-trigger", "pgrst_drop_watch"),
                    ObjectId.of("publication", "supabase_realtime")));

    public Preset {
        schemas = Set.copyOf(schemas);
        roles = Set.copyOf(roles);
        extensions = Set.copyOf(extensions);
        others = Set.copyOf(others);
    }

    /** The preset of that word. */
    public static Optional<Preset> find(String word) {
        return word.equals(SUPABASE.word) ? Optional.of(SUPABASE) : Optional.empty();
    }

    /** Those of these words that are known. */
    public static List<Preset> all(Collection<String> words) {
        return words.stream().map(Preset::find).flatMap(Optional::stream).toList();
    }

    /** The providers' schemas of all these presets; a word that is no preset gives none. */
    public static Set<String> schemas(Collection<String> words) {
        return all(words).stream().flatMap(preset -> preset.schemas.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the object is the provider's: one of its schemas or in one, one of its extensions, or said about such an object. */
    public boolean provides(ObjectId id) {
        return schemas.contains(id.schema()) || isOrIsAbout(id, extensions, others);
    }

    private static boolean isOrIsAbout(ObjectId id, Set<String> extensions, Set<ObjectId> others) {
        boolean extension = id.kind().equals("extension") || id.name().startsWith("extension:");
        return (extension && extensions.contains(id.simpleName()))
                || others.stream()
                        .anyMatch(other -> id.equals(other) || id.name().startsWith(other.toString()));
    }
}
