package dev.plumbline.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Environment;
import dev.plumbline.drift.Gate;
import dev.plumbline.drift.Ignore;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.drift.Waiver;
import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlProjectsTest {
    private static final String EVERY_KEY = """
            plumbline: 1
            project: wellness
            presets: [supabase]
            postgres: 15
            environments:
              development: {}
              staging:
              production: {variables: {from: [infra/production.tfvars, infra/modules/*/main.tf]}}
            migrations:
              main:  {alembic: src/alembic-config, history: public.alembic_version}
              meals: {alembic: meals_service/alembic, history: meals.alembic_version}
              books: {liquibase: books/changelog.xml}
            after_migrations: [policies/03.sh]
            proposals: [policies/04.sh]
            migration_script: bootstrap/03-run-migrations.sh
            services:
              agent: {folder: src/agent, migrations: main, owns: [public.agent_*, public.vouchers]}
              meals: {folder: meals_service, migrations: meals, schemas: [meals], startup: ["meals.web.app:lifespan"], after: [agent]}
            personas:
              anon:  {role: anon}
              alice: {role: authenticated, claims: {sub: 00000000-0000-0000-0000-000000000001}}
            ignore:
              - {object: "table:public.spatial_ref_sys", reason: "belongs to PostGIS"}
            waivers:
              - {key: "unowned-object|production||table:public.tmp_import", reason: "import until March", until: 2027-03-31, by: dba@example.org}
            gate: {fail_on: warning, also: [pending-drop], never: [identity-header-trusted]}
            """;

    @TempDir
    Path root = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        for (String folder : List.of("src/alembic-config", "src/agent", "meals_service/alembic", "books", "policies")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.createDirectories(root.resolve("bootstrap"));
        Files.writeString(root.resolve("bootstrap/03-run-migrations.sh"), "");
        Files.writeString(root.resolve("books/changelog.xml"), "");
        Files.writeString(root.resolve("policies/03.sh"), "");
        Files.writeString(root.resolve("policies/04.sh"), "");
    }

    private Project open(String yaml) throws IOException {
        Files.writeString(root.resolve("plumbline.yaml"), yaml);
        return new YamlProjects(new YamlConnections(null), List.of()).open(root);
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Files.createDirectories(root.resolve("connections"));
        Files.writeString(root.resolve("connections/production.yaml"), """
                plumbline: 1
                kind: staging
                colour: red
                service: prod
                """);
        assertEquals(
                new Project(
                        root.toAbsolutePath().normalize(),
                        "wellness",
                        "",
                        List.of("supabase"),
                        15,
                        List.of(
                                new Environment("development", "development", "", List.of()),
                                new Environment("staging", "staging", "", List.of()),
                                new Environment(
                                        "production",
                                        "staging",
                                        "red",
                                        List.of("infra/production.tfvars", "infra/modules/*/main.tf"))),
                        List.of(
                                set("main", "alembic", "src/alembic-config", "public", "alembic_version"),
                                set("meals", "alembic", "meals_service/alembic", "meals", "alembic_version"),
                                set("books", "liquibase", "books/changelog.xml", "public", "databasechangelog")),
                        List.of("policies/03.sh"),
                        "bootstrap/03-run-migrations.sh",
                        List.of(
                                new Service(
                                        "agent",
                                        "src/agent",
                                        "main",
                                        List.of(),
                                        List.of("public.agent_*", "public.vouchers"),
                                        List.of(),
                                        List.of()),
                                new Service(
                                        "meals",
                                        "meals_service",
                                        "meals",
                                        List.of("meals"),
                                        List.of(),
                                        List.of("meals.web.app:lifespan"),
                                        List.of("agent"))),
                        List.of(new Ignore("table:public.spatial_ref_sys", "belongs to PostGIS")),
                        List.of(new Waiver(
                                "unowned-object|production||table:public.tmp_import",
                                "import until March",
                                "2027-03-31",
                                "dba@example.org")),
                        new Gate("warning", List.of("pending-drop"), List.of("identity-header-trusted"))),
                open(EVERY_KEY));
    }

    private static MigrationSet set(String name, String tool, String folder, String schema, String table) {
        return new MigrationSet(name, tool, folder, new HistoryTable(schema, table));
    }

    @Test
    void theLeastFileIsAProjectOfItsFolder() throws IOException {
        Project project = open("plumbline: 1\n");
        assertEquals(String.valueOf(root.getFileName()), project.name());
        assertEquals(new Gate("error", List.of(), List.of()), project.gate());
        assertEquals(List.of(), project.services());
    }

    @Test
    void theSampleProjectIsRead() {
        Path sample = Path.of("sample-projects/wellness");
        Project project = new YamlProjects(new YamlConnections(null), List.of()).open(sample);
        assertEquals(
                List.of("agent", "journal", "habits", "meals", "movements", "practices", "users"),
                project.services().stream().map(Service::name).toList());
        assertEquals(
                List.of("green", "amber", "red"),
                project.environments().stream().map(Environment::colour).toList());
        assertEquals(4, project.migrations().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown key|plumbline: 1\\nservces: {}|plumbline.yaml:2:1: unknown key `servces`|Did you mean `services`?",
                "unknown inner key|plumbline: 1\\nservices:\\n  a: {folder: src/agent, schema: [x]}|plumbline.yaml:3:26: unknown key `schema`|Did you mean `schemas`?",
                "wrong type|plumbline: 1\\npresets: supabase|plumbline.yaml:2:10: here stands a plain value where a list is expected|Write a list",
                "yes is no text|plumbline: 1\\nproject: yes|plumbline.yaml:2:10: here stands a yes-or-no value where a text is expected|in quotes",
                "a word for a number|plumbline: 1\\npostgres: new|plumbline.yaml:2:11: a number from 10 to 99 is expected|without quotes",
                "missing key|plumbline: 1\\nservices: {a: {schemas: [x]}}|plumbline.yaml:2:15: the key `folder` is missing|Name the folder",
                "no version|project: x|plumbline.yaml:1:1: the key `plumbline` is missing|Write `plumbline: 1`",
                "newer format|plumbline: 2\\nnew: true|plumbline.yaml:1:12: this file is in format `plumbline: 2`|Update Plumbline",
                "not YAML|plumbline: 1\\n a: [|plumbline.yaml:2:3: this is not YAML|Correct the file",
                "a list|[1]|plumbline.yaml:1:1: here stands a list where keys|key: value",
                "empty|''|plumbline.yaml:1:1: the file is empty|plumbline: 1",
                "duplicate key|plumbline: 1\\nproject: a\\nproject: b|plumbline.yaml:3:1: the key `project` stands here a second time|Remove one",
                "folder missing|plumbline: 1\\nservices: {a: {folder: src/agnet}}|plumbline.yaml:2:24: there is no `src/agnet` in the project|Correct the path",
                "file for a folder|plumbline: 1\\nservices: {a: {folder: policies/03.sh}}|plumbline.yaml:2:24: `policies/03.sh` is a file|folder",
                "path outside|plumbline: 1\\nmigration_script: ../x.sh|plumbline.yaml:2:19: `../x.sh` leads out of the project's folder|inside",
                "absolute path|plumbline: 1\\nmigration_script: /etc/passwd|plumbline.yaml:2:19: `/etc/passwd` leads out|inside",
                "pattern outside|plumbline: 1\\nenvironments: {p: {variables: {from: [../*.tf]}}}|plumbline.yaml:2:39: `../*.tf` leads out|inside",
                "unknown set|plumbline: 1\\nmigrations: {main: {alembic: src/alembic-config}}\\nservices: {a: {folder: src/agent, migrations: mian}}|plumbline.yaml:3:47: there is no migration set `mian`|Did you mean `main`?",
                "unknown service|plumbline: 1\\nservices: {a: {folder: src/agent, after: [b]}}|plumbline.yaml:2:43: there is no service `b`|services",
                "two tools|plumbline: 1\\nmigrations: {m: {alembic: src/agent, sql: src}}|plumbline.yaml:2:14: the migration set `m` names 2 tools|one tool",
                "history without schema|plumbline: 1\\nmigrations: {m: {alembic: src/agent, history: x}}|plumbline.yaml:2:47: `x` is no table|schema.table",
                "start-up root|plumbline: 1\\nservices: {a: {folder: src/agent, startup: [main]}}|plumbline.yaml:2:45: `main` is no start-up root|module:function",
                "waiver without end|plumbline: 1\\nwaivers: [{key: 'a;;;', by: me, reason: x}]|plumbline.yaml:2:17: `a;;;` is no finding's key|code",
                "ignore without reason|plumbline: 1\\nignore: [{object: 'table:a.b'}]|plumbline.yaml:2:10: the key `reason` is missing|Say why",
                "gate|plumbline: 1\\ngate: {fail_on: eror}|plumbline.yaml:2:17: `eror` is not known here|Did you mean `error`?",
            })
    void aMistakeIsOneSentenceWithItsPlace(String name, String yaml, String message, String remedy) {
        ConfigurationException e =
                assertThrows(ConfigurationException.class, () -> open(yaml.replace("\\n", "\n")), name);
        assertTrue(String.valueOf(e.getMessage()).startsWith(message), e::getMessage);
        assertTrue(e.remedy().contains(remedy), e::remedy);
    }

    @Test
    void anAliasBombIsRefused() {
        StringBuilder bomb = new StringBuilder("plumbline: 1\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> open(bomb.toString()));
        assertTrue(String.valueOf(e.getMessage()).contains("aliases"), e::getMessage);
    }

    @Test
    void aHugeFileIsRefused() {
        String huge = "plumbline: 1\nproject: " + "x".repeat(1_000_001);
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> open(huge));
        assertTrue(String.valueOf(e.getMessage()).contains("this is not YAML that Plumbline reads"), e::getMessage);
    }

    @Test
    void aFileInAnotherEncodingIsRefused() throws IOException {
        Files.write(root.resolve("plumbline.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe4, '\n'});
        ConfigurationException e = assertThrows(
                ConfigurationException.class, () -> new YamlProjects(new YamlConnections(null), List.of()).open(root));
        assertTrue(String.valueOf(e.getMessage()).contains("UTF-8"), e::getMessage);
    }

    @Test
    void aSymbolicLinkOutOfTheProjectIsRefused(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(root.resolve("linked"), outside);
        ConfigurationException e =
                assertThrows(ConfigurationException.class, () -> open("plumbline: 1\nservices: {a: {folder: linked}}"));
        assertTrue(String.valueOf(e.getMessage()).contains("leads out of the project's folder"), e::getMessage);
    }

    @Test
    void aFolderWithoutAProjectFileNamesInit() {
        YamlProjects projects = new YamlProjects(new YamlConnections(null), List.of());
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> projects.open(root));
        assertEquals("There is no plumbline.yaml in " + root + ".", e.getMessage());
        assertEquals("Write it with `plumbline init " + root + "`.", e.remedy());
        Path none = root.resolve("none");
        assertEquals(
                "There is no folder " + none + ".",
                assertThrows(ConfigurationException.class, () -> projects.open(none))
                        .getMessage());
    }
}
