package dev.plumbline.plan;

import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One random schema as SQL, and how often each kind of object is in it. */
final class RandomSchema {
    static final List<String> ROLES = List.of("scenario_owner", "scenario_reader", "\"Leser \"\"ü\"\"\"");

    final Dice dice;
    final int major;
    final RandomTypes types;
    final RandomRoutines routines;
    final RandomOperators operators;
    final RandomSearch search;
    final List<RandomTable> tables = new ArrayList<>();
    private final List<String> early = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    /** For servers of that major version. */
    RandomSchema(Dice dice, int major) {
        this.dice = dice;
        this.major = major;
        sql("schema", "CREATE SCHEMA shop");
        about("schema", "SCHEMA shop", "SCHEMA shop", "USAGE|ALL");
        new RandomPrivileges(this).defaults("first");
        this.types = new RandomTypes(this);
        this.routines = new RandomRoutines(this);
        routines.simple();
        this.operators = new RandomOperators(this);
        operators.write();
        this.search = new RandomSearch(this);
        search.write();
        new RandomForeign(this).write();
        new RandomSequences(this).write();
        new RandomTyped(this).write();
        for (int i = 0; i < RandomTable.NAMES.size(); i++) {
            if (i == 0 || dice.yes("t" + i, i < 2 ? 0.9 : 0.6)) {
                RandomTable table = new RandomTable(this, i);
                table.write();
                tables.add(table);
            }
        }
        tables.forEach(table -> new RandomConstraints(this, table).write());
        tables.forEach(table -> new RandomKeys(this, table).foreign());
        routines.overTables();
        RandomViews views = new RandomViews(this);
        views.write();
        tables.forEach(table -> new RandomSecurity(this, table).write());
        new RandomPublications(this).write();
        new RandomPrivileges(this).defaults("last");
    }

    /** Its statements, in an order in which they run. */
    List<String> statements() {
        List<String> all = new ArrayList<>(early);
        all.addAll(late);
        return all;
    }

    String sql() {
        return String.join(";\n", statements()) + ";\n";
    }

    Map<String, Integer> kinds() {
        return kinds;
    }

    void sql(String kind, String statement) {
        kinds.merge(kind, 1, Integer::sum);
        early.add(statement);
    }

    /** At the end of all. */
    void late(String kind, String statement) {
        kinds.merge(kind, 1, Integer::sum);
        late.add(statement);
    }

    /** Owner, grants and a comment of one object; {@code grant} empty where it has none. */
    void about(String key, String commented, String owned, String grant) {
        comment(key, commented);
        if (!owned.isEmpty() && dice.yes(key + ".owner", 0.15)) {
            late("owner", "ALTER " + owned + " OWNER TO " + ROLES.get(dice.pick(key + ".role", 2)));
        }
        if (!grant.isEmpty()) {
            new RandomPrivileges(this).grants(key, owned.isEmpty() ? commented : owned, grant);
        }
    }

    void comment(String key, String commented) {
        if (dice.yes(key + ".comment", 0.15)) {
            late(
                    "comment",
                    "COMMENT ON " + commented + " IS "
                            + SqlName.literal(
                                    List.of("x", "it's", "zwei\nZeilen \\ ü").get(dice.pick(key + ".text", 3))));
        }
    }

    <T> T one(String key, List<T> of) {
        return of.get(dice.pick(key, of.size()));
    }
}
