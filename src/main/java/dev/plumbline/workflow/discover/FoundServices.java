package dev.plumbline.workflow.discover;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.discovery.FoundCode;
import dev.plumbline.discovery.FoundService;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Service;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import dev.plumbline.workflow.CodeReaders;
import dev.plumbline.workflow.CreatedTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Services and the sets they run, from code, from the tables its models declare, and from those that the migrations make. */
final class FoundServices {
    private final CodeReaders readers;
    private final RepositoryFiles files;
    private final Progress progress;
    private final List<Question> questions;
    private final List<String> notes;
    private final Map<String, Set<ObjectId>> modelled = new TreeMap<>();
    private final Map<String, Set<ObjectId>> made = new LinkedHashMap<>();
    private final Map<String, List<FoundSet>> setsOf = new LinkedHashMap<>();
    private final List<FoundSet> sets = new ArrayList<>();
    private final List<FoundService> services = new ArrayList<>();

    FoundServices(
            CodeReaders readers,
            RepositoryFiles files,
            List<Question> questions,
            List<String> notes,
            Progress progress) {
        this.readers = readers;
        this.files = files;
        this.progress = progress;
        this.questions = questions;
        this.notes = notes;
    }

    List<FoundSet> sets() {
        return sets;
    }

    List<FoundService> services() {
        return services;
    }

    void find(List<FoundCode> code, List<FoundSet> found, ServiceFolders folders) {
        Map<String, List<FoundCode>> candidates = folders.of(code);
        candidates.keySet().forEach(folder -> modelled.put(folder, modelTables(folder)));
        Map<FoundSet, List<String>> users = users(found);
        leaveOut(candidates, users);
        Map<String, String> names = folders.names(modelled.keySet());
        SetNames setNames = new SetNames(names);
        users.forEach((set, of) -> {
            FoundSet named = set.named(setNames.of(set, of));
            sets.add(named);
            of.forEach(folder ->
                    setsOf.computeIfAbsent(folder, f -> new ArrayList<>()).add(named));
        });
        sets.sort(Comparator.comparing(FoundSet::name));
        names.forEach((folder, name) -> services.add(service(folder, name)));
        ClaimsDraft claims = new ClaimsDraft(tablesByService(names), withMigrations(), questions);
        services.replaceAll(claims::claim);
        services.sort(Comparator.comparing(FoundService::name));
        sets.forEach(this::askForHistory);
    }

    private Set<ObjectId> modelTables(String folder) {
        progress.at("reading the models in " + folder);
        Service service = new Service(folder, folder, null, List.of(), List.of(), List.of(), List.of());
        return readers.models().stream()
                .flatMap(reader -> reader.read(files.root(), service, progress).tables().stream())
                .filter(table -> !table.stub())
                .map(ModelTable::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Migrations take longest to read, and often nobody needs to know what they make. */
    private Set<ObjectId> madeTables(FoundSet set) {
        return made.computeIfAbsent(set.folder(), folder -> read(set));
    }

    private Set<ObjectId> read(FoundSet set) {
        progress.at("reading the migrations in " + set.folder());
        if (!set.tool().equals("alembic")) {
            return SqlTables.madeIn(files, set);
        }
        return readers.migrations().stream()
                .filter(reader -> reader.tool().equals(set.tool()))
                .findFirst()
                .map(reader -> reader.read(files.root(), set.set(), progress))
                .map(changelog -> tables(changelog, set))
                .orElse(Set.of());
    }

    private static Set<ObjectId> tables(Changelog changelog, FoundSet set) {
        Set<ObjectId> tables = new LinkedHashSet<>(CreatedTables.madeBy(changelog));
        tables.remove(set.set().history().id());
        return tables;
    }

    /** A set that no service runs makes a service of the folder around it. */
    private Map<FoundSet, List<String>> users(List<FoundSet> found) {
        Map<FoundSet, List<String>> users = new LinkedHashMap<>();
        for (FoundSet set : found) {
            List<String> of = new SetUsers(modelled, this::madeTables).of(set, found.size() == 1);
            if (of.isEmpty()) {
                String folder = Around.of(set, files.files());
                modelled.computeIfAbsent(folder, f -> Set.of());
                of = List.of(folder);
            }
            users.put(set, of);
        }
        return users;
    }

    private void leaveOut(Map<String, List<FoundCode>> candidates, Map<FoundSet, List<String>> users) {
        List<String> without = modelled.keySet().stream()
                .filter(folder -> modelled.getOrDefault(folder, Set.of()).isEmpty())
                .filter(folder -> users.values().stream().noneMatch(of -> of.contains(folder)))
                .filter(folder -> !ServiceFolders.hasModels(candidates.getOrDefault(folder, List.of())))
                .toList();
        without.forEach(modelled::remove);
        if (!without.isEmpty()) {
            notes.add("applications without models and migrations are left out: " + String.join(", ", without));
        }
    }

    private FoundService service(String folder, String name) {
        List<FoundSet> own = setsOf.getOrDefault(folder, List.of());
        if (own.size() > 1) {
            questions.add(SetQuestion.of(name, closest(own, folder), own));
        }
        String set = own.size() == 1 ? own.getFirst().name() : null;
        return new FoundService(name, folder, set, List.of(), List.of());
    }

    private FoundSet closest(List<FoundSet> own, String folder) {
        Set<ObjectId> tables = modelled.getOrDefault(folder, Set.of());
        return own.stream()
                .max(Comparator.comparingLong((FoundSet set) ->
                        madeTables(set).stream().filter(tables::contains).count()))
                .orElseThrow();
    }

    /** The tables that a service's models declare; of a service without models, those that its own migrations make. */
    private Map<String, Set<ObjectId>> tablesByService(Map<String, String> names) {
        Set<ObjectId> declared = modelled.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, Set<ObjectId>> tables = new LinkedHashMap<>();
        names.forEach((folder, name) -> {
            Set<ObjectId> own = new LinkedHashSet<>(modelled.getOrDefault(folder, Set.of()));
            if (!own.isEmpty()) {
                tables.put(name, own);
                return;
            }
            for (FoundSet set : setsOf.getOrDefault(folder, List.of())) {
                boolean alone =
                        setsOf.values().stream().filter(of -> of.contains(set)).count() == 1;
                madeTables(set).stream()
                        .filter(table -> alone && !declared.contains(table))
                        .forEach(own::add);
            }
            tables.put(name, own);
        });
        return tables;
    }

    private Set<String> withMigrations() {
        return services.stream()
                .filter(service -> service.migrations() != null)
                .map(FoundService::name)
                .collect(Collectors.toSet());
    }

    private void askForHistory(FoundSet set) {
        if (set.history() == null) {
            questions.add(SetQuestion.history(set));
        }
    }
}
