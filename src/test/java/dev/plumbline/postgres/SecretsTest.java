package dev.plumbline.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Presence;
import dev.plumbline.catalog.SecurityLabel;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.diff.Differ;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.ObjectSql;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Planner;
import dev.plumbline.plan.Statement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Secrets in a database are compared, and stand in no snapshot, difference or plan. */
class SecretsTest {
    private static final String SHOP = """
            CREATE FOREIGN DATA WRAPPER files;
            CREATE SERVER shop FOREIGN DATA WRAPPER files OPTIONS (host 'h', password '%1$s');
            CREATE USER MAPPING FOR PUBLIC SERVER shop OPTIONS (password '%1$s');
            CREATE SUBSCRIPTION copies CONNECTION 'host=h password=%1$s' PUBLICATION food WITH (connect = false, slot_name = NONE);
            """;

    private final TestServer.EmptyDatabase database = TestServer.emptyDatabase();
    private final TestServer.EmptyDatabase other = TestServer.emptyDatabase();

    @AfterEach
    void drop() {
        database.close();
        other.close();
    }

    @Test
    void aSecretIsToldApartFromAnotherAndShownNowhere() {
        database.execute(SHOP.formatted("hush-one"));
        other.execute(SHOP.formatted("hush-two").replace("copies", "more"));
        Snapshot one = TestReading.of(database);
        Snapshot two = TestReading.of(other);
        Plan plan = Planner.plan(new Differ().compare(two, one));
        List<String> secret = plan.statements().stream()
                .filter(statement ->
                        statement.hazards().stream().anyMatch(hazard -> hazard.code() == HazardCode.NEEDS_SECRET))
                .map(Statement::sql)
                .toList();

        assertEquals(
                List.of(
                        "ALTER SERVER shop OPTIONS (SET password '<fill in password>')",
                        "ALTER USER MAPPING FOR PUBLIC SERVER shop OPTIONS (SET password '<fill in password>')",
                        "CREATE SUBSCRIPTION more CONNECTION 'host=''<fill in connection>''' PUBLICATION food"
                                + " WITH (connect = false, slot_name = NONE)"),
                secret.stream()
                        .map(sql -> sql.replace(", streaming = parallel", ""))
                        .sorted()
                        .toList());
        assertFalse((one.toString() + two + plan).contains("hush"));
    }

    @Test
    void theSameSecretIsNoDifference() {
        database.execute(SHOP.formatted("hush").replace("copies", "\"one of two\""));
        Snapshot once = TestReading.of(database);
        database.execute("ALTER USER MAPPING FOR PUBLIC SERVER shop OPTIONS (DROP password)");
        database.execute("ALTER USER MAPPING FOR PUBLIC SERVER shop OPTIONS (ADD password 'hush')");
        assertEquals(once.objects(), TestReading.of(database).objects());
    }

    @Test
    void whatARoleMayNotSeeIsAGap() throws SQLException {
        database.execute(SHOP.formatted("hush"));
        database.connection().setAutoCommit(false);
        try {
            database.execute("CREATE ROLE sees_no_secrets; SET ROLE sees_no_secrets");
            Snapshot seen = new CatalogReader().read(database.connection(), "test", List.of(), new TestProgress());
            assertEquals(Presence.UNKNOWN, seen.presence(ObjectId.parse("user-mapping:shop/public")));
            assertEquals(Presence.UNKNOWN, seen.presence(ObjectId.parse("subscription:copies")));
            assertTrue(seen.find(ObjectId.parse("server:shop")).isPresent());
        } finally {
            database.connection().rollback();
        }
    }

    @Test
    void aSecurityLabelIsSetOnItsObject() {
        ObjectId column = ObjectId.parse("column:meals.foods/brand");
        assertEquals(
                List.of("SECURITY LABEL FOR selinux ON COLUMN meals.foods.brand IS 'it''s'"),
                ObjectSql.of(new SecurityLabel(
                        ObjectId.parse("security-label:column:meals.foods/brand/selinux"), column, "selinux", "it's")));
    }
}
