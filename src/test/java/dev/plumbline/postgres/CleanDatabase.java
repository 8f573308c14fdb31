package dev.plumbline.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Takes everything out of a test database, which is much faster than making another. */
final class CleanDatabase {
    private static final String CLEAN = """
            DO $do$
            DECLARE
                gone text;
            BEGIN
                FOR gone IN SELECT format('DROP EVENT TRIGGER %I', evtname) FROM pg_event_trigger
                    UNION ALL SELECT format('ALTER SUBSCRIPTION %I DISABLE', subname) FROM pg_subscription
                        WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                            AND subslotname IS NOT NULL
                    UNION ALL SELECT format('ALTER SUBSCRIPTION %I SET (slot_name = NONE)', subname) FROM pg_subscription
                        WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                    UNION ALL SELECT format('DROP SUBSCRIPTION %I', subname) FROM pg_subscription
                        WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
                    UNION ALL SELECT format('DROP FOREIGN DATA WRAPPER %I CASCADE', fdwname) FROM pg_foreign_data_wrapper
                    UNION ALL SELECT format('DROP PUBLICATION %I', pubname) FROM pg_publication
                    UNION ALL SELECT format('DROP LANGUAGE %I CASCADE', lanname) FROM pg_language WHERE oid >= 16384
                        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = pg_language.oid AND d.deptype = 'e')
                    UNION ALL SELECT format('DROP EXTENSION %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
                    UNION ALL SELECT format('DROP SCHEMA %I CASCADE', nspname) FROM pg_namespace
                        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
                LOOP
                    EXECUTE gone;
                END LOOP;
                FOR gone IN SELECT format('DROP ACCESS METHOD %I CASCADE', amname) FROM pg_am WHERE oid >= 16384
                    UNION ALL SELECT format('DROP CAST (%s AS %s)', format_type(castsource, NULL), format_type(casttarget, NULL))
                        FROM pg_cast WHERE oid >= 16384
                LOOP
                    EXECUTE gone;
                END LOOP;
                FOR gone IN SELECT format('DROP OWNED BY %I', rolname) FROM pg_roles WHERE rolname ~ '^scenario_'
                LOOP
                    EXECUTE gone;
                END LOOP;
                CREATE SCHEMA public;
                GRANT USAGE ON SCHEMA public TO PUBLIC;
            END $do$""";

    private CleanDatabase() {}

    static void clean(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(CLEAN);
        }
    }
}
