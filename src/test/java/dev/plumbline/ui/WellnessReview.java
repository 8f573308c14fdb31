package dev.plumbline.ui;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Column;
import dev.plumbline.catalog.ForeignKey;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.Table;
import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.Audit;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.drift.Review.ServiceStatus;
import dev.plumbline.drift.Review.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A review as the wellness sample gives it, for tests and pictures; nothing of the product is computed from it. */
public final class WellnessReview {
    private static final List<String> ENVIRONMENTS = List.of("development", "staging", "production");

    private WellnessReview() {}

    /** All planted facts, no gap. */
    public static Review whole() {
        return with(WellnessFindings.all(), List.of());
    }

    /** These findings; the gaps stand in production's live snapshot. */
    public static Review with(List<Finding> findings, List<Gap> gaps) {
        return new Review(
                "wellness",
                "3fa9c12",
                "2026-11-24T12:00:00Z",
                ENVIRONMENTS.stream().map(name -> environment(name, gaps)).toList(),
                services(),
                findings,
                gaps,
                0,
                0,
                List.of("users", "agent", "journal", "habits", "meals", "movements", "practices"),
                states(gaps));
    }

    private static EnvironmentStatus environment(String name, List<Gap> gaps) {
        boolean gap = name.equals("production") && !gaps.isEmpty();
        return new EnvironmentStatus(name, name, "", "15.18", gap ? Status.GAP : Status.READ, "");
    }

    private static List<ServiceStatus> services() {
        return List.of(
                service("agent", "main", List.of("public"), "none", "3e41ce1dbfee"),
                service("journal", "main", List.of("public"), "none", "3e41ce1dbfee"),
                service("habits", "habits", List.of("habits"), "create_all, raw DDL", "3b7a1d2e4f56"),
                service("meals", "meals", List.of("meals"), "create_all", "0003_meal_plans"),
                service("movements", "movements", List.of("movements"), "create_all", "0001_init"),
                service("practices", "", List.of("practices"), "create_all", ""),
                service("users", "", List.of("users"), "create_all", ""));
    }

    private static ServiceStatus service(
            String name, String migrations, List<String> schemas, String startup, String head) {
        List<String> heads = head.isEmpty() ? List.of() : List.of(head);
        String applied = name.equals("meals") ? "0002_off_fields" : head;
        Map<String, List<String>> at = head.isEmpty()
                ? Map.of()
                : Map.of("development", heads, "staging", List.of(applied), "production", List.of(applied));
        return new ServiceStatus(name, migrations, schemas, startup, new Audit(1, 0, 0, 0, 0), at, heads);
    }

    private static SortedMap<String, Snapshot> states(List<Gap> gaps) {
        SortedMap<String, Snapshot> states = new TreeMap<>();
        states.put("model", snapshot("models", List.of()));
        states.put("head", snapshot("head", List.of()));
        for (String name : ENVIRONMENTS) {
            states.put("head " + name, snapshot("head", List.of()));
            states.put("applied " + name, snapshot("applied", List.of()));
            states.put("live " + name, snapshot("env:" + name, name.equals("production") ? gaps : List.of()));
        }
        return states;
    }

    private static Snapshot snapshot(String source, List<Gap> gaps) {
        List<CatalogObject> objects = new ArrayList<>();
        for (String name : List.of(
                "public.agent_runs",
                "public.journal",
                "habits.habits",
                "meals.foods",
                "practices.practices",
                "users.users")) {
            String[] parts = name.split("\\.", -1);
            objects.add(table(parts[0], parts[1]));
        }
        objects.add(toUsers("habits", "habits"));
        objects.add(toUsers("practices", "practices"));
        return Snapshot.of(Provenance.of(source), objects, gaps);
    }

    /** A table without anything in it. */
    public static Table table(String schema, String name) {
        return new Table(
                ObjectId.of("table", schema, name),
                "permanent",
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                "default",
                null);
    }

    /** A column of that type. */
    public static Column column(ObjectId table, int position, String name, String type, boolean notNull) {
        return new Column(
                table.child("column", name),
                table,
                position,
                type,
                null,
                null,
                null,
                null,
                notNull,
                "default",
                "",
                -1,
                List.of(),
                false);
    }

    private static ForeignKey toUsers(String schema, String name) {
        ObjectId table = ObjectId.of("table", schema, name);
        return new ForeignKey(
                table.child("fk", name + "_user_id_fkey"),
                table,
                List.of("user_id"),
                ObjectId.of("table", "users", "users"),
                "FOREIGN KEY (user_id) REFERENCES users.users(id)");
    }
}
