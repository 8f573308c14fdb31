package dev.plumbline.plan;

import java.util.List;

/** Grants and default privileges. */
record RandomPrivileges(RandomSchema schema) {
    private static final List<String> GRANTEES = List.of("scenario_reader", "PUBLIC", "\"Leser \"\"ü\"\"\"");

    void grants(String key, String target, String privilege) {
        for (String role : GRANTEES) {
            if (schema.dice.yes(key + ".grant." + role, 0.12)) {
                boolean option = !role.equals("PUBLIC") && schema.dice.yes(key + ".option." + role, 0.2);
                schema.late(
                        "grant",
                        "GRANT " + schema.one(key + ".privilege." + role, List.of(privilege.split("\\|"))) + " ON "
                                + target.replaceFirst(
                                        "^(MATERIALIZED )?VIEW|^DOMAIN", target.startsWith("DOMAIN") ? "TYPE" : "TABLE")
                                + " TO " + role + (option ? " WITH GRANT OPTION" : ""));
            }
        }
        if (privilege.contains("EXECUTE") && schema.dice.yes(key + ".revoked", 0.15)) {
            schema.late("grant", "REVOKE EXECUTE ON " + target + " FROM PUBLIC");
        }
    }

    /** Given before or after the objects are made. */
    void defaults(String when) {
        List<String> all = List.of(
                "IN SCHEMA shop GRANT SELECT ON TABLES TO scenario_reader",
                "GRANT INSERT ON TABLES TO \"Leser \"\"ü\"\"\" WITH GRANT OPTION",
                "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
                "IN SCHEMA public GRANT USAGE ON SEQUENCES TO PUBLIC",
                "GRANT USAGE ON TYPES TO scenario_reader",
                "FOR ROLE scenario_owner GRANT SELECT ON TABLES TO PUBLIC",
                "GRANT USAGE ON SCHEMAS TO scenario_reader");
        for (int i = 0; i < all.size(); i++) {
            if (schema.dice.yes("default." + i, 0.08)
                    && when.equals(schema.dice.yes("default.last." + i, 0.5) ? "last" : "first")) {
                String sql = "ALTER DEFAULT PRIVILEGES " + all.get(i);
                if (when.equals("last")) {
                    schema.late("default-privileges", sql);
                } else {
                    schema.sql("default-privileges", sql);
                }
            }
        }
    }
}
