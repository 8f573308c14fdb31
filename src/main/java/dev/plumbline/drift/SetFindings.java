package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.changelog.MigrationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Findings of the checkout about migration sets and services as a whole. */
final class SetFindings {
    private final Checkout checkout;
    private final Ownership ownership;

    SetFindings(Checkout checkout, Ownership ownership) {
        this.checkout = checkout;
        this.ownership = ownership;
    }

    List<Finding> write() {
        List<Finding> findings = new ArrayList<>();
        checkout.changelogs().forEach(changelog -> addHeads(changelog, findings));
        checkout.head().problems().values().forEach(problem -> findings.add(problem(problem)));
        addSharedHistories(findings);
        addWithoutMigrations(findings);
        addClaimedTwice(findings);
        checkout.changelogs().forEach(changelog -> addNeighbours(changelog, findings));
        return findings;
    }

    /** The only service that names the set, else none: a fact of a shared set is nobody's alone. */
    String serviceOf(String set) {
        List<String> services = checkout.project().services().stream()
                .filter(service -> set.equals(service.migrations()))
                .map(Service::name)
                .toList();
        return services.size() == 1 ? services.getFirst() : "";
    }

    private void addHeads(Changelog changelog, List<Finding> findings) {
        if (changelog.heads().size() < 2) {
            return;
        }
        String set = changelog.set().name();
        Draft draft = new Draft("multiple-heads", null)
                .of(serviceOf(set), set)
                .says(
                        "The migrations of " + set + " have "
                                + changelog.heads().size() + " heads: " + String.join(", ", changelog.heads()) + ".",
                        "Nothing follows any of them, so \"upgrade head\" refuses to run.")
                .remedy("draft", "Merge the heads.", null, "alembic merge heads");
        changelog
                .heads()
                .forEach(head ->
                        changelog.find(head).ifPresent(revision -> draft.source("head " + head, revision.place())));
        findings.add(draft.write());
    }

    private Finding problem(HeadState.Problem problem) {
        boolean notFromEmpty = problem.code().equals("history-not-from-empty");
        return new Draft(problem.code(), null)
                .of(serviceOf(problem.set()), problem.set())
                .says(
                        notFromEmpty
                                ? "The migrations of " + problem.set() + " do not start from an empty database."
                                : "The migrations of " + problem.set() + " do not replay on an empty database.",
                        "The first statement that fails: " + problem.message())
                .source("the statement that fails", problem.statement().place())
                .remedy(
                        "draft",
                        notFromEmpty ? "Draft a baseline that makes the first tables." : "Mend the statement.",
                        null,
                        null)
                .write();
    }

    private void addSharedHistories(List<Finding> findings) {
        Map<String, List<MigrationSet>> byTable = new TreeMap<>();
        for (Changelog changelog : checkout.changelogs()) {
            HistoryTable table = changelog.set().history();
            if (!table.isKept() || rowsSayWhose(changelog)) {
                continue;
            }
            byTable.computeIfAbsent(table.toString(), t -> new ArrayList<>()).add(changelog.set());
        }
        byTable.forEach((table, sets) -> {
            if (sets.size() > 1) {
                findings.add(sharedHistory(table, sets));
            }
        });
    }

    /** Liquibase's rows carry the file, so that several changelogs may share a table, as its manual says. */
    private static boolean rowsSayWhose(Changelog changelog) {
        return changelog.set().tool().equals("liquibase");
    }

    private static Finding sharedHistory(String table, List<MigrationSet> sets) {
        String names = String.join(", ", sets.stream().map(MigrationSet::name).toList());
        return new Draft("shared-history-table", null)
                .on(sets.getFirst().history().id().toString())
                .says(
                        "The migration sets " + names + " keep their state in one table, " + table + ".",
                        "Each overwrites what the other says, so nobody knows what was applied.")
                .remedy(
                        "draft",
                        "Give each set a history table of its own (version_table_schema or version_table).",
                        null,
                        null)
                .write();
    }

    private void addWithoutMigrations(List<Finding> findings) {
        for (Service service : checkout.project().services()) {
            Models models = checkout.models().get(service.name());
            boolean hasTables = models != null && models.tables().stream().anyMatch(table -> !table.stub());
            if (service.migrations() == null && (hasTables || !service.schemas().isEmpty())) {
                findings.add(withoutMigrations(service, models));
            }
        }
    }

    private static Finding withoutMigrations(Service service, @org.jspecify.annotations.Nullable Models models) {
        Draft draft = new Draft("no-migrations", null)
                .of(service.name(), "")
                .says(
                        service.name() + " has no migrations.",
                        "What its tables should be is only said by its models, so live is compared with those.")
                .remedy(
                        "draft",
                        "Draft a baseline from the live schema, proven by replay, and mark it as applied.",
                        null,
                        null);
        if (models != null) {
            models.tables().stream()
                    .filter(table -> !table.stub())
                    .findFirst()
                    .ifPresent(table -> draft.source("its models begin here", table.place()));
        }
        return draft.write();
    }

    private void addClaimedTwice(List<Finding> findings) {
        Stream.of(checkout.head().snapshot(), checkout.model().snapshot())
                .flatMap(snapshot -> snapshot.objects().values().stream())
                .filter(object -> object.parent() == null)
                .map(object -> object.id())
                .distinct()
                .filter(id -> ownership.of(id).twice())
                .forEach(id -> findings.add(claimedTwice(id)));
    }

    private Finding claimedTwice(ObjectId id) {
        List<String> claimants = ownership.of(id).claimants();
        Draft draft = new Draft("claimed-twice", null)
                .on(id.toString())
                .says(
                        id.label() + " is claimed by " + String.join(" and ", claimants) + ".",
                        "Both declare or make it, so a change by one surprises the other.")
                .remedy("adopt", "Name its one owner under owns: in plumbline.yaml.", null, null);
        checkout.models().values().stream()
                .flatMap(models -> models.tables().stream())
                .filter(table -> !table.stub() && table.id().equals(id))
                .forEach(table -> draft.source("declared here", table.place()));
        return draft.write();
    }

    /** Without a filter autogenerate looks at the default schema, and drops what its own models lack. */
    private void addNeighbours(Changelog changelog, List<Finding> findings) {
        if (changelog.filtersAutogenerate()) {
            return;
        }
        String set = changelog.set().name();
        List<ObjectId> others = neighbours(set);
        if (!others.isEmpty()) {
            findings.add(new Draft("would-drop-neighbour", null)
                    .of(serviceOf(set), set)
                    .says(
                            "The next autogenerated migration of " + set + " would drop "
                                    + String.join(
                                            ", ",
                                            others.stream().map(ObjectId::label).toList()) + ".",
                            "Its env.py has neither include_name nor include_object, and these tables of others"
                                    + " lie in the schema it looks at.")
                    .remedy("guard", "Filter by include_name in env.py.", null, null)
                    .write());
        }
    }

    private List<ObjectId> neighbours(String set) {
        Set<ObjectId> own = checkout.head().made().getOrDefault(set, Set.of());
        return Stream.of(checkout.head().snapshot(), checkout.model().snapshot())
                .flatMap(snapshot -> snapshot.objects().keySet().stream())
                .filter(id -> id.kind().equals("table") && id.schema().equals("public"))
                .filter(id -> !own.contains(id) && !modelledWith(set, id) && !isHistory(id))
                .distinct()
                .sorted()
                .toList();
    }

    private boolean modelledWith(String set, ObjectId id) {
        return checkout.project().services().stream()
                .filter(service -> set.equals(service.migrations()))
                .anyMatch(service -> checkout.model()
                        .declared()
                        .getOrDefault(service.name(), Set.of())
                        .contains(id));
    }

    private boolean isHistory(ObjectId id) {
        return checkout.changelogs().stream()
                .map(c -> c.set().history())
                .anyMatch(history -> history.isKept() && history.id().equals(id));
    }
}
