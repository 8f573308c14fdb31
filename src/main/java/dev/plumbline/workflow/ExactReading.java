package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ExactRuns;
import dev.plumbline.port.Progress;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.WorkFailedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the code of a trusted project says when its own tools run: of each Alembic set the statements that its upgrades sent to a scratch
 * database, of each service's models those of {@code create_all}. What does not run to its end stays as it was read.
 */
final class ExactReading {
    private static final Pattern MISSING = Pattern.compile("relation \"([^\"]+)\" does not exist");

    private final ExactWay way;
    private final Project project;
    private final Progress progress;

    ExactReading(ExactWay way, Project project, Progress progress) {
        this.way = way;
        this.project = project;
        this.progress = progress;
    }

    /** What was read; where a trusted project is to be read exactly, what its own tools make of it. */
    static SourceReading used(ReviewPorts ports, Project project, SourceReading read, int major, Progress progress) {
        ExactWay way = ports.exact();
        if (way == null) {
            return read;
        }
        way.require(project);
        try (Replays replays = new Replays(project, read, ports, progress)) {
            replays.models(major);
            return new ExactReading(way, project, progress).of(read, replays, major);
        }
    }

    /** The same reading, made by the tools; {@code replays} are those of what was read. */
    SourceReading of(SourceReading read, Replays replays, int major) {
        Ground ground = new Ground(replays.create(major, null), replays.lender(List.of()));
        List<Changelog> changelogs = changelogs(read, ground);
        ground.close();
        Map<String, Models> models = new HashMap<>();
        try (ScratchDatabase nothing = replays.create(major, null)) {
            for (Service service : byName(project)) {
                models.put(
                        service.name(),
                        models(service, Objects.requireNonNull(read.models().get(service.name())), nothing, major));
            }
        }
        return new SourceReading(changelogs, models, read.startup(), read.script());
    }

    private static List<Service> byName(Project project) {
        return project.services().stream()
                .sorted(Comparator.comparing(Service::name))
                .toList();
    }

    private Models models(Service service, Models read, ScratchDatabase database, int major) {
        if (!read.tables().isEmpty()) {
            return tables(read, service, database);
        }
        return way.entities().concerns(project.root(), service) ? entities(service, major) : read;
    }

    private Models tables(Models read, Service service, ScratchDatabase database) {
        progress.at("building the models of " + read.service() + " with its own interpreter");
        try {
            ExactRuns.Tables tables = way.runs().tables(project, read, database.login(), progress);
            ExactRuns.Failure failure = tables.failure();
            if (failure != null) {
                return asRead(read, service, text(failure));
            }
            tell("models of " + read.service(), "built by its own MetaData");
            return new ExactModels(read, service.folder()).with(tables);
        } catch (WorkFailedException e) {
            return asRead(read, service, String.valueOf(e.getMessage()));
        }
    }

    private Models asRead(Models read, Service service, String why) {
        tell("models of " + read.service(), "read without running: " + why);
        List<Gap> gaps = new ArrayList<>(read.gaps());
        gaps.add(notExact(service.folder(), why));
        return new Models(read.service(), read.tables(), gaps, read.speech());
    }

    private Changelog asRead(Changelog read, String why) {
        tell(read.set().name(), "read without running: " + why);
        List<Gap> gaps = new ArrayList<>(read.gaps());
        gaps.add(notExact(read.set().folder(), why));
        return new Changelog(
                read.set(),
                read.revisions(),
                read.heads(),
                read.filtersAutogenerate(),
                gaps,
                read.ledger(),
                read.onlyFromBaseline());
    }

    /** It hides no object: what was read still stands, but is not what was asked for. */
    private static Gap notExact(String folder, String why) {
        String place = folder.isEmpty() ? "." : folder;
        return new Gap(
                "",
                "code",
                List.of(new ObjectId("code", place)),
                "its own tools did not come to their end, so it was read without running: " + why,
                place);
    }

    private Models entities(Service service, int major) {
        progress.at("exporting the entities of " + service.name() + " with its own Hibernate");
        Models exported = way.entities().export(project.root(), service, major, progress);
        tell(
                "models of " + service.name(),
                exported.tables().isEmpty()
                        ? "not exported"
                                + exported.gaps().stream()
                                        .map(gap -> ": " + gap.reason())
                                        .collect(Collectors.joining())
                        : "exported by its own Hibernate");
        return exported;
    }

    /** Sets go in order; one that wants a table of another that has not run waits for it. */
    private List<Changelog> changelogs(SourceReading read, Ground ground) {
        CreatedTables tables = new CreatedTables(read.changelogs());
        Map<String, Changelog> done = new HashMap<>();
        List<Changelog> waiting = new ArrayList<>(read.changelogs().stream()
                .filter(each -> each.set().tool().equals("alembic"))
                .toList());
        for (boolean moved = true; moved && !waiting.isEmpty(); ) {
            moved = false;
            for (Changelog each : List.copyOf(waiting)) {
                Optional<Changelog> exact = upgrade(each, ground, tables, done.keySet());
                if (exact.isPresent()) {
                    done.put(each.set().name(), exact.get());
                    waiting.remove(each);
                    moved = true;
                }
            }
        }
        waiting.forEach(
                each -> done.put(each.set().name(), asRead(each, "it waits for another set that waits for it")));
        return read.changelogs().stream()
                .map(each -> done.getOrDefault(each.set().name(), each))
                .toList();
    }

    private Optional<Changelog> upgrade(Changelog read, Ground ground, CreatedTables tables, Set<String> done) {
        String set = read.set().name();
        progress.at("running the migrations of " + set + " with its own interpreter");
        Set<String> provided = new HashSet<>();
        try {
            while (true) {
                ScratchDatabase attempt = ground.copy();
                ExactRuns.Upgrade upgrade = way.runs().upgrade(project, read.set(), attempt.login(), progress);
                ExactRuns.Failure failure = upgrade.failure();
                if (failure == null) {
                    ground.standOn(attempt);
                    return Optional.of(settled(read, upgrade));
                }
                attempt.close();
                Optional<String> missing = missing(failure);
                Optional<String> maker = missing.flatMap(name -> tables.maker(CreatedTables.tableId(name)));
                if (maker.isPresent() && !maker.get().equals(set) && !done.contains(maker.get())) {
                    return Optional.empty();
                }
                if (missing.isEmpty() || !provided.add(missing.get()) || !ground.lend(set, missing.get())) {
                    return Optional.of(asRead(read, text(failure)));
                }
            }
        } catch (WorkFailedException e) {
            return Optional.of(asRead(read, String.valueOf(e.getMessage())));
        }
    }

    private Changelog settled(Changelog read, ExactRuns.Upgrade upgrade) {
        String set = read.set().name();
        if (ExactStatements.setsSearchPath(upgrade.statements())) {
            return asRead(read, "its env.py sets a search path, which the replay of several sets does not");
        }
        tell(
                set,
                upgrade.ran() + " ran" + (upgrade.why().isEmpty() ? "" : ", because env.py failed: " + upgrade.why()));
        return ExactStatements.in(read, upgrade.statements());
    }

    /** The database that the sets before made; each attempt works on a copy of it. */
    private static final class Ground {
        private final Lender lender;
        private ScratchDatabase database;

        Ground(ScratchDatabase database, Lender lender) {
            this.database = database;
            this.lender = lender;
        }

        ScratchDatabase copy() {
            return database.copy();
        }

        void standOn(ScratchDatabase reached) {
            database.close();
            database = reached;
        }

        boolean lend(String set, String name) {
            ObjectId table = CreatedTables.tableId(name);
            List<String> statements = lender.lend(set, table);
            statements.forEach(sql -> database.run(new SourceStatement(sql, new Place("lent " + table.label(), 0))));
            return !statements.isEmpty();
        }

        void close() {
            database.close();
        }
    }

    private static Optional<String> missing(ExactRuns.Failure failure) {
        Matcher matcher = MISSING.matcher(failure.message());
        boolean wanted = failure.sqlState().equals("42P01");
        return wanted && matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void tell(String what, String outcome) {
        way.told().add(what + ": " + outcome);
    }

    private static String text(ExactRuns.Failure failure) {
        return failure.type() + ": " + failure.message()
                + (failure.at().isEmpty() ? "" : " in " + failure.at())
                + (failure.place().isEmpty() ? "" : " at " + failure.place());
    }
}
