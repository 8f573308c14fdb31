package dev.plumbline.workflow;

import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.port.ExactRuns;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Models as they were read, with the statements that their own metadata sends; what a service's stubs are is still told by its code. */
record ExactModels(Models read) {
    private static final Pattern LATE = Pattern.compile("(?is)\\A\\s*ALTER TABLE .*\\bFOREIGN KEY\\b.*");

    /** A table that was read and that the metadata does not have is none. */
    Models with(ExactRuns.Tables tables) {
        List<ModelTable> exact = read.tables().stream()
                .flatMap(table -> table(table, tables).stream())
                .toList();
        return new Models(read.service(), exact, List.of(), read.speech());
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
