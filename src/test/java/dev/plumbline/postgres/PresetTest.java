package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.Preset;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.ScratchRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresetTest {
    private ScratchDatabase database;

    @BeforeEach
    void create() {
        database = TestServer.scratch()
                .create(
                        new ScratchRequest(15, List.of("supabase"), List.of(), List.of("supabase_vault")),
                        NoProgress.INSTANCE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void done(String sql) {
        assertEquals(new ReplayOutcome.Done(), database.run(new SourceStatement(sql, new Place("a.sql", 1))));
    }

    private Set<String> ids() {
        return database.snapshot("test", NoProgress.INSTANCE).objects().keySet().stream()
                .map(ObjectId::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void whatTheProviderMadeDoesNotShow() {
        assertEquals(
                Set.of("schema:public", "owner:schema:public"),
                ids().stream()
                        .filter(id -> !id.startsWith("comment:") && !id.startsWith("grant:schema:public/pub"))
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(), database.names());
        assertEquals(List.of(), database.gaps());
    }

    @Test
    void migrationsUseWhatTheProviderMade() {
        done("CREATE TABLE notes (id uuid PRIMARY KEY DEFAULT extensions.uuid_generate_v4(),"
                + " owner uuid REFERENCES auth.users (id) DEFAULT auth.uid())");
        done("ALTER TABLE notes ENABLE ROW LEVEL SECURITY");
        done(
                "CREATE POLICY own ON notes TO authenticated USING (owner = auth.uid() AND auth.role() = 'authenticated')");
        done("CREATE FUNCTION made() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'");
        done("CREATE TRIGGER on_auth_user_created AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION made()");
        done("ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM anon");
        Set<String> ids = ids();
        assertTrue(ids.containsAll(Set.of(
                "policy:public.notes/own",
                "grant:table:public.notes/service_role",
                "default-privileges:postgres/public/tables")));
    }

    @Test
    void itsRolesAreAsTheProviderHasThem() throws SQLException {
        List<String> roles = TestServer.server15()
                .administrator()
                .list(
                        "SELECT rolname || ' ' || rolsuper || rolbypassrls || rolcanlogin || rolinherit FROM pg_roles"
                                + " WHERE rolname IN ('anon', 'authenticated', 'service_role', 'authenticator', 'postgres') ORDER BY 1");
        assertEquals(
                List.of(
                        "anon falsefalsefalsetrue",
                        "authenticated falsefalsefalsetrue",
                        "authenticator falsefalsetruefalse",
                        "postgres falsetruetruetrue",
                        "service_role falsetruefalsetrue"),
                roles);
        assertInstanceOf(
                ReplayOutcome.NotAllowed.class,
                database.run(new SourceStatement("ALTER TABLE auth.users ADD x int", new Place("a.sql", 1))));
    }

    @Test
    void coversItsSchemasExtensionsAndWhatIsSaidOfThem() {
        List<String> provided = List.of(
                "schema:auth",
                "table:auth.users",
                "column:auth.users/id",
                "grant:schema:auth/anon",
                "grant:table:auth.users/postgres",
                "extension:\"uuid-ossp\"",
                "comment:extension:pgcrypto",
                "event-trigger:pgrst_ddl_watch",
                "owner:event-trigger:pgrst_ddl_watch",
                "publication:supabase_realtime");
        List<String> others = List.of(
                "table:public.users",
                "schema:public",
                "extension:postgis",
                "event-trigger:pgrst_ddl_watch_2",
                "grant:schema:public/anon");
        assertEquals(
                provided,
                provided.stream()
                        .filter(id -> Preset.SUPABASE.provides(ObjectId.parse(id)))
                        .toList());
        assertEquals(
                List.of(),
                others.stream()
                        .filter(id -> Preset.SUPABASE.provides(ObjectId.parse(id)))
                        .toList());
    }
}
