package dev.plumbline.workflow;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks and indexes in the words of the models, where PostgreSQL's own spelling of them is harder to read. */
final class ModelWords {
    private static final Pattern INDEX =
            Pattern.compile("CREATE (?:UNIQUE )?INDEX \\S+ ON \\S+ (USING \\w+ )?(\\(.*)", Pattern.DOTALL);

    private final Map<ObjectId, ModelTable> tables = new HashMap<>();

    ModelWords(Models models) {
        models.tables().forEach(table -> tables.put(table.id(), table));
    }

    /** The snapshot with those objects in the models' words. */
    Snapshot in(Snapshot snapshot, Set<ObjectId> objects) {
        TreeMap<ObjectId, CatalogObject> worded = new TreeMap<>(snapshot.objects());
        objects.forEach(id -> worded.computeIfPresent(id, (same, object) -> worded(object)));
        return new Snapshot(snapshot.provenance(), worded, snapshot.gaps(), snapshot.structure());
    }

    private CatalogObject worded(CatalogObject object) {
        ModelTable table = tables.get(object.parent());
        if (table == null) {
            return object;
        }
        return switch (object) {
            case CheckConstraint check ->
                words(table, check)
                        .map(words -> (CatalogObject)
                                new CheckConstraint(check.id(), check.parent(), words, check.inherited()))
                        .orElse(check);
            case Index index ->
                words(table, index)
                        .map(words -> (CatalogObject) new Index(
                                index.id(),
                                index.parent(),
                                index.unique(),
                                words,
                                index.valid(),
                                index.clustered(),
                                index.statistics(),
                                index.partitionOf(),
                                index.tablespace()))
                        .orElse(index);
            default -> object;
        };
    }

    private static Optional<String> words(ModelTable table, CheckConstraint check) {
        String name = SqlName.quote(check.id().simpleName());
        Pattern begin = Pattern.compile("CONSTRAINT (?:" + Pattern.quote(name) + "|"
                + Pattern.quote("\"" + check.id().simpleName() + "\"") + ") (CHECK \\()");
        return table.statements().stream()
                .map(SourceStatement::sql)
                .flatMap(sql -> begin.matcher(sql).results().map(found -> whole(sql, found.start(1))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> words(ModelTable table, Index index) {
        String name = SqlName.quote(index.id().simpleName());
        return table.statements().stream()
                .map(SourceStatement::sql)
                .filter(sql -> sql.contains("INDEX " + name + " ON "))
                .map(INDEX::matcher)
                .filter(Matcher::matches)
                .map(found -> (found.group(1) == null ? "USING btree " : found.group(1)) + found.group(2))
                .findFirst();
    }

    /** From there to the bracket that closes the first. */
    private static Optional<String> whole(String sql, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < sql.length(); i++) {
            char c = sql.charAt(i);
            quoted ^= c == '\'';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ')' && depth == 0 && !quoted) {
                return Optional.of(sql.substring(from, i + 1));
            }
        }
        return Optional.empty();
    }
}
