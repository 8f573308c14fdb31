package dev.plumbline.jpa;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.exact.Answers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements that Hibernate printed, each with the table it is about: its own first, foreign keys once all tables are there. */
final class ExportedTables {
    private final Path root;
    private final MavenModule module;
    private final CompiledEntities entities;
    private final Answers answers;
    private final Map<TableNamed, Parts> tables = new LinkedHashMap<>();
    private final List<String> first = new ArrayList<>();
    private final List<String> last = new ArrayList<>();

    /** What is known of one table. */
    private record Parts(Place place, List<String> own, List<String> late) {}

    ExportedTables(Path root, MavenModule module, CompiledEntities entities, Answers answers) {
        this.root = root;
        this.module = module;
        this.entities = entities;
        this.answers = answers;
    }

    /** What is about no table is made with the first, if tables may need it, else with the last. */
    Models models(String service) {
        Map<TableNamed, Place> places = places();
        for (Answers.Line line : answers.all("ddl")) {
            add(line.field(0), places);
        }
        List<ModelTable> made = new ArrayList<>();
        tables.forEach((name, parts) -> {
            List<String> late = new ArrayList<>(parts.late());
            if (made.size() == tables.size() - 1) {
                late.addAll(last);
            }
            made.add(new ModelTable(
                    name.schema().isEmpty() ? "public" : name.schema(),
                    name.name(),
                    parts.place(),
                    false,
                    at(parts.place(), made.isEmpty() ? first : List.of()),
                    at(parts.place(), parts.own()),
                    at(parts.place(), late)));
        });
        return new Models(service, made, List.of(), JpaSpeech.INSTANCE);
    }

    private void add(String sql, Map<TableNamed, Place> places) {
        ExportedStatement statement = ExportedStatement.of(sql);
        TableNamed table = statement.table();
        if (table == null) {
            (statement.comesFirst() ? first : last).add(sql);
            return;
        }
        Parts parts =
                tables.computeIfAbsent(table, t -> new Parts(place(t, places), new ArrayList<>(), new ArrayList<>()));
        (statement.comesLate() ? parts.late() : parts.own()).add(sql);
    }

    private Place place(TableNamed table, Map<TableNamed, Place> places) {
        Place exact = places.get(table);
        Place byName = places.get(new TableNamed("", table.name()));
        return exact != null
                ? exact
                : byName != null
                        ? byName
                        : new Place(SourcePlaces.relative(root, module.sources().getFirst()), 1);
    }

    private Map<TableNamed, Place> places() {
        Map<TableNamed, Place> places = new HashMap<>();
        for (Answers.Line line : answers.all("table")) {
            Path source = entities.sources().get(line.field(2));
            if (source != null) {
                places.put(new TableNamed(line.field(0), line.field(1)), SourcePlaces.of(root, source, line.field(2)));
            }
        }
        return places;
    }

    private static List<SourceStatement> at(Place place, List<String> statements) {
        return statements.stream().map(sql -> new SourceStatement(sql, place)).toList();
    }
}
