package dev.plumbline.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.DefaultPrivilege;
import dev.plumbline.catalog.Grant;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessStatementsTest {
    private static final ObjectId ORDERS = ObjectId.of("table", "shop", "orders");
    private static final Owner OWNER = new Owner(ORDERS.about("owner"), ORDERS, "boss");
    private static final Grant GRANT = new Grant(ORDERS.grantTo("anon"), ORDERS, "anon", List.of("SELECT"));
    private static final DefaultPrivilege DEFAULTS =
            new DefaultPrivilege(new ObjectId("default-privileges", "boss/shop/tables"), List.of("anon: SELECT"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE shop.orders OWNER TO boss | true",
                "alter table \"shop\".\"orders\" owner to boss | true",
                "ALTER TABLE shop.orders_old OWNER TO boss | false",
                "REASSIGN OWNED BY somebody TO boss | true",
                "CREATE SCHEMA shop AUTHORIZATION boss | false",
                "CREATE TABLE shop.orders (id int) | false",
                "GRANT SELECT ON shop.orders TO boss | false"
            })
    void anOwnerIsSetByAStatementThatGivesTheObjectAway(String sql, boolean set) {
        assertEquals(set, sets(sql, OWNER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT SELECT ON shop.orders TO anon | true",
                "REVOKE ALL ON TABLE shop.orders FROM anon | true",
                "GRANT SELECT ON ALL TABLES IN SCHEMA shop TO anon | true",
                "GRANT SELECT ON ALL TABLES IN SCHEMA other TO anon | false",
                "GRANT SELECT ON shop.orders TO somebody | false",
                "GRANT SELECT ON shop.others TO anon | false",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO anon | true",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA other GRANT SELECT ON TABLES TO anon | false",
                "DO $$ BEGIN EXECUTE format('GRANT SELECT ON %I TO anon', 'x'); END $$ | true",
                "CREATE TABLE shop.orders (id int) | false"
            })
    void aGrantIsSetByAStatementThatReachesTheObjectAndTheRole(String sql, boolean set) {
        assertEquals(set, sets(sql, GRANT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO anon | true",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO somebody | false",
                "GRANT SELECT ON shop.orders TO anon | false"
            })
    void defaultPrivilegesAreSetByTheirOwnStatement(String sql, boolean set) {
        assertEquals(set, sets(sql, DEFAULTS));
    }

    @Test
    void namesWithQuotesAreFoundAsSqlWritesThem() {
        ObjectId odd = ObjectId.of("table", "shop", "Die \"Bestellung\"");
        assertEquals(
                true,
                sets(
                        "ALTER TABLE shop.\"Die \"\"Bestellung\"\"\" OWNER TO boss",
                        new Owner(odd.about("owner"), odd, "boss")));
    }

    private static boolean sets(String sql, CatalogObject object) {
        Place place = new Place("versions/0001.py", 1);
        Revision revision = new Revision(
                "0001", List.of(), List.of(), "", place, List.of(new SourceStatement(sql, place)), 0, List.of());
        MigrationSet set = new MigrationSet("shop", "alembic", "shop", new HistoryTable("shop", "alembic_version"));
        return new AccessStatements(List.of(new Changelog(set, List.of(revision), List.of("0001"), true, List.of())))
                .set(object);
    }
}
