package dev.plumbline.drift;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a hosting provider makes in every database, and so is nobody's drift.
 *
 * @param word the word under {@code presets:} in the project file
 * @param schemas the provider's schemas
 * @param roles the provider's roles
 */
public record Preset(String word, Set<String> schemas, Set<String> roles) {
    /** Supabase, by its documentation of schemas and roles. */
    public static final Preset SUPABASE = new Preset(
            "supabase",
            Set.of(
                    "auth",
                    "storage",
                    "realtime",
                    "extensions",
                    "graphql",
                    "graphql_public",
                    "vault",
                    "pgbouncer",
                    "supabase_functions",
                    "supabase_migrations",
                    "net",
                    "cron",
                    "pgsodium",
                    "pgsodium_masks",
                    "_realtime",
                    "_analytics"),
            Set.of(
                    "anon",
                    "authenticated",
                    "service_role",
                    "authenticator",
                    "postgres",
                    "supabase_admin",
                    "supabase_auth_admin",
                    "supabase_storage_admin",
                    "dashboard_user"));

    private static final List<Preset> ALL = List.of(SUPABASE);

    public Preset {
        schemas = Set.copyOf(schemas);
        roles = Set.copyOf(roles);
    }

    /** The provider's schemas of all these presets; a word that is no preset gives none. */
    public static Set<String> schemas(Collection<String> words) {
        return ALL.stream()
                .filter(preset -> words.contains(preset.word))
                .flatMap(preset -> preset.schemas.stream())
                .collect(Collectors.toSet());
    }
}
