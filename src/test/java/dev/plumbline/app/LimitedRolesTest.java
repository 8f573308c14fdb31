package dev.plumbline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.postgres.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reading role that may not see all: what it cannot see is a gap, and never "dropped by hand". */
class LimitedRolesTest {
    /** A variable that every process has, so that a connection file can name the password's place. */
    private static final String VARIABLE = "PATH";

    private final String role = "reader_" + UUID.randomUUID().toString().replace("-", "");
    private final TestServer.EmptyDatabase database = TestServer.emptyDatabase();

    @TempDir
    Path folder;

    @BeforeEach
    void makeTheRole() {
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD " + SqlName.literal(password()));
    }

    @AfterEach
    void dropTheRole() {
        database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        database.close();
    }

    @Test
    void withoutUsageOnASchemaItsDefinitionsAreReadAndItsHistoryIsAGap() {
        Path project = projectOnTheServer();
        database.execute("DROP INDEX shop.ix_orders_total");
        CommandRun run = CommandRun.on(project, "review", "--format", "json").answers(1);
        assertEquals(
                "differs-from-head|shop|index:shop.orders/ix_orders_total|production|warning",
                run.review().findings());
        JsonNode gaps = run.review().top().path("gaps");
        assertEquals(1, gaps.size(), run.out());
        assertEquals("table:shop.alembic_version", gaps.at("/0/objects/0").asText());
        assertTrue(gaps.at("/0/reason").asText().contains("permission denied for schema shop"), run.out());
        assertTrue(gaps.at("/0/place").asText().contains("production"), run.out());
    }

    @Test
    void withUsageTheSameRoleIsEnoughForEverything() {
        Path project = projectOnTheServer();
        database.execute("DROP INDEX shop.ix_orders_total; GRANT USAGE ON SCHEMA shop TO " + role
                + "; GRANT SELECT ON shop.alembic_version TO " + role);
        CommandRun run = CommandRun.on(project, "review", "--format", "json").answers(1);
        assertEquals(
                "dropped-by-hand|shop|index:shop.orders/ix_orders_total|production|error",
                run.review().findings());
        assertEquals(List.of(), run.review().gaps());
    }

    @Test
    void aRevokedCatalogFunctionCostsItsKindAndNothingElse() {
        String declared = """
                CREATE SCHEMA shop;
                CREATE TABLE shop.orders (id int, total int);
                CREATE VIEW shop.totals AS SELECT total FROM shop.orders;
                """;
        Folders.write(folder.resolve("shop.sql"), declared + "CREATE TABLE shop.more (id int);");
        database.execute(declared);
        database.execute("REVOKE EXECUTE ON FUNCTION pg_get_viewdef(oid), pg_get_viewdef(oid, boolean),"
                + " pg_get_viewdef(oid, integer), pg_get_viewdef(text), pg_get_viewdef(text, boolean) FROM PUBLIC");
        String encoded = URLEncoder.encode(password(), StandardCharsets.UTF_8);
        String url = database.url().replace(database.user() + ":" + database.password(), role + ":" + encoded);
        CommandRun run = CommandRun.of(
                        "diff",
                        url,
                        "sql:" + folder.resolve("shop.sql"),
                        "--ignore",
                        "owner,grants",
                        "--format",
                        "json")
                .answers(1);
        ReviewReport report = new ReviewReport(run.out());
        List<String> differing = new ArrayList<>();
        report.top()
                .path("differences")
                .forEach(each -> differing.add(each.path("id").asText()));
        assertEquals("table:shop.more", differing.getFirst());
        assertTrue(differing.stream().allMatch(id -> id.contains("shop.more")), differing::toString);
        assertTrue(report.gaps().stream().anyMatch(gap -> gap.contains("pg_get_viewdef")), report.gaps()::toString);
    }

    private static String password() {
        return System.getenv(VARIABLE);
    }

    private Path projectOnTheServer() {
        Path project = Folders.copyOfShop(folder);
        Folders.edit(project.resolve("plumbline.yaml"), text -> text.replace("postgres: 15\n", ""));
        database.execute(Folders.read(project.resolve("live/production/10-shop.sql")));
        Folders.write(project.resolve("connections/production.yaml"), """
                plumbline: 1
                name: production
                kind: production
                host: %s
                port: %d
                database: %s
                user: %s
                password: {env: %s}
                """.formatted(
                        database.host(), database.port(), database.name(), role, VARIABLE));
        return project;
    }
}
