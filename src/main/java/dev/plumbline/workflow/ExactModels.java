package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.port.ExactRuns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Models as they were read, with the statements that their own metadata sends; what a service's stubs are is still told by its code. */
record ExactModels(Models read, String folder) {
    /** SQLAlchemy's own description of the catalog. */
    private static final Set<String> OF_THE_SERVER = Set.of("pg_catalog", "information_schema");

    private static final Pattern LATE = Pattern.compile("(?is)\\A\\s*ALTER TABLE .*\\bFOREIGN KEY\\b.*");

    /** What only one of them has is a gap: a table that was read, or one that only the metadata has. */
    Models with(ExactRuns.Tables tables) {
        List<ModelTable> exact = read.tables().stream()
                .flatMap(table -> table(table, tables).stream())
                .toList();
        List<Gap> gaps = new ArrayList<>();
        Set<ObjectId> known = new HashSet<>();
        exact.forEach(table -> known.add(table.id()));
        read.tables().stream()
                .filter(table -> !known.contains(table.id()) && !table.stub())
                .map(table -> Gap.ofObject(
                        table.id(),
                        "the table stands in the source, but the metadata of the running code does not have it",
                        table.place().toString()))
                .forEach(gaps::add);
        tables.statements().keySet().stream()
                .map(ExactModels::id)
                .filter(id -> !OF_THE_SERVER.contains(id.schema()))
                .filter(id ->
                        read.tables().stream().noneMatch(table -> table.id().equals(id)))
                .map(id -> Gap.ofObject(
                        id,
                        "the running code declares the table, but where was not found in the source",
                        folder.isEmpty() ? "." : folder))
                .forEach(gaps::add);
        return new Models(read.service(), exact, gaps, read.speech());
    }

    private static ObjectId id(String table) {
        int dot = table.indexOf('.');
        return ObjectId.of("table", dot < 0 ? "public" : table.substring(0, dot), table.substring(dot + 1));
    }

    private static Optional<ModelTable> table(ModelTable read, ExactRuns.Tables tables) {
        List<String> sent = tables.statements().getOrDefault(read.schema() + "." + read.name(), List.of());
        if (sent.isEmpty() && read.schema().equals("public")) {
            sent = tables.statements().getOrDefault(read.name(), List.of());
        }
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelTable(
                        read.schema(),
                        read.name(),
                        read.place(),
                        read.stub(),
                        at(read, tables.types()),
                        at(
                                read,
                                sent.stream()
                                        .filter(sql -> !LATE.matcher(sql).matches())
                                        .toList()),
                        at(
                                read,
                                sent.stream()
                                        .filter(sql -> LATE.matcher(sql).matches())
                                        .toList())));
    }

    private static List<SourceStatement> at(ModelTable read, List<String> statements) {
        return statements.stream()
                .map(sql -> new SourceStatement(sql, read.place()))
                .toList();
    }
}
