package dev.plumbline.plan;

import java.util.List;

/** Triggers, rules, row security and policies of a table. */
record RandomSecurity(RandomSchema schema, RandomTable table) {
    void write() {
        for (int i = 0; i < 2; i++) {
            if (schema.dice.yes(table.key + ".trigger" + i, 0.3)) {
                trigger(table.key + ".trigger" + i, "\"tr " + i + "\"");
            }
        }
        String key = table.key + ".rls";
        if (schema.dice.yes(key, 0.4)) {
            schema.sql("rls", "ALTER TABLE " + table.name + " ENABLE ROW LEVEL SECURITY");
        }
        if (schema.dice.yes(key + ".forced", 0.15)) {
            schema.sql("rls", "ALTER TABLE " + table.name + " FORCE ROW LEVEL SECURITY");
        }
        for (int i = 0; i < 2; i++) {
            if (schema.dice.yes(table.key + ".policy" + i, 0.3)) {
                policy(table.key + ".policy" + i, "\"policy " + i + "\"");
            }
        }
        if (!table.partitioned && schema.dice.yes(table.key + ".rule", 0.1)) {
            schema.sql(
                    "rule",
                    "CREATE RULE nothing AS ON DELETE TO " + table.name + " WHERE old.id > "
                            + schema.dice.pick(table.key + ".rule.id", 2) + " DO INSTEAD NOTHING");
        }
    }

    private void trigger(String key, String name) {
        Dice dice = schema.dice;
        RandomTable.Column column = table.any(key + ".column");
        boolean when = dice.yes(key + ".when", 0.3);
        boolean constraint = dice.yes(key + ".constraint", 0.1);
        String timing = schema.one(
                key + ".timing",
                List.of("BEFORE INSERT", "AFTER UPDATE OF " + column.name(), "AFTER INSERT OR UPDATE", "AFTER UPDATE"));
        boolean statement = !constraint && timing.equals("AFTER UPDATE");
        schema.sql(
                "trigger",
                "CREATE " + (constraint ? "CONSTRAINT TRIGGER " : "TRIGGER ") + name
                        + " " + (constraint ? "AFTER INSERT" : timing)
                        + " ON " + table.name + (constraint ? " DEFERRABLE" : "")
                        + (statement
                                ? " REFERENCING OLD TABLE AS vorher NEW TABLE AS nachher FOR EACH STATEMENT"
                                : " FOR EACH ROW")
                        + (when && !statement && column.isFree() ? " WHEN (new." + column.name() + " IS NOT NULL)" : "")
                        + " EXECUTE FUNCTION shop.touch()");
        schema.comment(key, "TRIGGER " + name + " ON " + table.name);
        if (dice.yes(key + ".disabled", 0.15)) {
            schema.sql("trigger state", "ALTER TABLE " + table.name + " DISABLE TRIGGER " + name);
        }
    }

    private void policy(String key, String name) {
        Dice dice = schema.dice;
        RandomTable.Column column = table.any(key + ".column");
        String expression =
                switch (dice.pick(key + ".form", 4)) {
                    case 0 -> "id > " + dice.pick(key + ".least", 3);
                    case 1 -> schema.routines.hasTest() ? "shop.is_good(id::integer)" : "true";
                    case 2 -> column.name() + " IS NOT NULL";
                    default -> "EXISTS (SELECT FROM " + schema.tables.getFirst().name + " x WHERE x.id > 1)";
                };
        String command = schema.one(key + ".for", List.of("ALL", "SELECT", "INSERT", "UPDATE"));
        schema.sql(
                "policy",
                "CREATE POLICY " + name + " ON " + table.name
                        + (dice.yes(key + ".restrictive", 0.2) ? " AS RESTRICTIVE" : "")
                        + " FOR " + command + " TO "
                        + schema.one(
                                key + ".to", List.of("PUBLIC", "scenario_reader", "scenario_owner, scenario_reader"))
                        + (command.equals("INSERT") ? " WITH CHECK (" : " USING (") + expression + ")");
        schema.comment(key, "POLICY " + name + " ON " + table.name);
    }
}
