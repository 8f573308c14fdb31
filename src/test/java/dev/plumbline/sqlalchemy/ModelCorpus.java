package dev.plumbline.sqlalchemy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One project of the corpus: its models read without running them, beside what real SQLAlchemy made of them ({@code
 * bench/oracle/real-models}). Prints one line of figures, and with {@code -v} what is behind them.
 */
public final class ModelCorpus {
    private final Models models;
    private final List<Gap> gaps;
    private final JsonNode real;
    private final Map<String, Verdict> verdicts = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /** What became of a table. */
    enum Verdict {
        FULLY,
        AFTER_A_GAP,
        PRIMARY_GAP,
        NOT_COMPARED,
        WRONG
    }

    private ModelCorpus(Models models, JsonNode real) {
        this.models = models;
        this.gaps = new ArrayList<>(models.gaps());
        this.real = real;
    }

    /** {@code NAME ROOT FOLDER REAL-MODELS.json [-v]}. */
    public static void main(String[] arguments) throws IOException {
        String folder = arguments[2].equals(".") ? "" : arguments[2];
        Service service = new Service(arguments[0], folder, null, List.of(), List.of(), List.of(), List.of());
        long begin = System.nanoTime();
        Models models = new SqlAlchemyModels().read(Path.of(arguments[1]), service, Unwatched.PROGRESS);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        JsonNode real = new ObjectMapper().readTree(Path.of(arguments[3]).toFile());
        ModelCorpus corpus = new ModelCorpus(models, real);
        corpus.compare();
        System.out.println(corpus.line(arguments[0], millis));
        if (arguments.length > 4) {
            corpus.notes.forEach(note -> System.out.println("    " + note));
        }
    }

    private void compare() {
        List<String> expectedSql = new ArrayList<>();
        Set<String> tables = new LinkedHashSet<>();
        for (JsonNode database : real.get("databases")) {
            database.get("statements").forEach(statement -> expectedSql.add(statement.asText()));
            database.get("tables").forEach(table -> tables.add(table.asText()));
        }
        BuiltDatabase expected = BuiltDatabase.of(schemas(tables), expectedSql);
        BuiltDatabase actual = BuiltDatabase.of(schemas(tables), staticSql());
        expected.refused().forEach(refused -> notes.add("REAL refused: " + refused));
        actual.refused().forEach(refused -> notes.add("STATIC refused: " + refused));
        refusedTables(actual.refusedSql());
        gaps.forEach(gap -> notes.add("GAP " + gap.objects() + " " + gap.reason() + " " + gap.place()));
        List<Difference> differences = differences(expected.snapshot(), actual.snapshot());
        differences.forEach(difference -> notes.add("DIFF " + covered(difference.id()) + " " + difference));
        tables.forEach(table -> verdicts.put(table, verdict(id(table), differences, expectedSql)));
        for (ModelTable table : models.tables()) {
            Verdict extra = table.stub() ? null : verdict(table, tables);
            if (extra != null) {
                verdicts.put(table.id().name(), extra);
            }
        }
        verdicts.forEach((table, verdict) -> {
            if (verdict != Verdict.FULLY) {
                notes.add(verdict + " " + table);
            }
        });
    }

    /** A table that the server refuses is a gap, as when models are replayed. */
    private void refusedTables(Set<String> refused) {
        for (ModelTable table : models.tables()) {
            boolean any = java.util.stream.Stream.concat(table.statements().stream(), table.late().stream())
                    .map(SourceStatement::sql)
                    .anyMatch(refused::contains);
            if (any && !table.stub()) {
                gaps.add(Gap.ofObject(
                        table.id(), "the table cannot be made", table.place().toString()));
            }
        }
    }

    private @Nullable Verdict verdict(ModelTable table, Set<String> tables) {
        return tables.stream().map(ModelCorpus::id).anyMatch(table.id()::equals)
                ? null
                : real.get("failed").has(table.place().file()) ? Verdict.NOT_COMPARED : Verdict.WRONG;
    }

    private List<String> staticSql() {
        Set<String> statements = new LinkedHashSet<>();
        for (ModelTable table : models.tables()) {
            if (!table.stub()) {
                table.types().stream().map(SourceStatement::sql).forEach(statements::add);
                table.statements().stream().map(SourceStatement::sql).forEach(statements::add);
            }
        }
        models.tables().stream()
                .filter(table -> !table.stub())
                .flatMap(table -> table.late().stream())
                .map(SourceStatement::sql)
                .forEach(statements::add);
        return List.copyOf(statements);
    }

    private static List<Difference> differences(Snapshot expected, Snapshot actual) {
        return new Differ()
                .compare(expected, actual).differences().stream()
                        .filter(difference -> Expressible.expresses(difference.id(), ""))
                        .filter(difference -> !(difference instanceof Difference.Changed changed)
                                || changed.changes().stream()
                                        .anyMatch(change -> Expressible.expresses(changed.id(), change.name())))
                        .toList();
    }

    private Set<String> schemas(Set<String> tables) {
        Set<String> schemas = tables.stream()
                .map(ModelCorpus::id)
                .map(ObjectId::schema)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        models.tables().forEach(table -> schemas.add(table.schema()));
        schemas.remove("public");
        return schemas;
    }

    private static ObjectId id(String table) {
        int dot = table.indexOf('.');
        return ObjectId.of("table", dot < 0 ? "public" : table.substring(0, dot), table.substring(dot + 1));
    }

    private Verdict verdict(ObjectId table, List<Difference> differences, List<String> expectedSql) {
        List<Difference> own = differences.stream()
                .filter(difference -> belongs(difference.id(), table, expectedSql))
                .toList();
        if (own.stream().anyMatch(difference -> !covered(difference.id()))) {
            return Verdict.WRONG;
        }
        if (gaps.stream().anyMatch(gap -> names(gap, table))) {
            return Verdict.PRIMARY_GAP;
        }
        boolean everything = gaps.stream().anyMatch(gap -> gap.objects().isEmpty() && gap.covers(table));
        return own.isEmpty() && !everything ? Verdict.FULLY : Verdict.AFTER_A_GAP;
    }

    /** Differences of the table, of what stands under it, and of types that its statement names. */
    private static boolean belongs(ObjectId id, ObjectId table, List<String> expectedSql) {
        String name = id.name();
        boolean under = name.equals(table.name())
                || name.startsWith(table.name() + "/")
                || name.equals(table.toString())
                || name.startsWith(table + "/")
                || name.startsWith("column:" + table.name() + "/")
                || name.startsWith("index:" + table.name() + "/");
        return under
                || (Set.of("type", "domain").contains(id.kind())
                        && expectedSql.stream()
                                .filter(sql -> sql.contains("CREATE TABLE " + plain(table)))
                                .anyMatch(sql -> sql.contains(id.simpleName())));
    }

    private static String plain(ObjectId table) {
        return table.schema().equals("public") ? table.name().substring("public.".length()) : table.name();
    }

    private boolean covered(ObjectId id) {
        return gaps.stream().anyMatch(gap -> gap.covers(id));
    }

    private static boolean names(Gap gap, ObjectId table) {
        return gap.objects().stream()
                .anyMatch(object ->
                        object.name().equals(table.name()) || object.name().startsWith(table.name() + "/"));
    }

    private String line(String name, long millis) {
        Map<Verdict, Integer> classes = new LinkedHashMap<>();
        Map<Verdict, Integer> cores = new LinkedHashMap<>();
        Set<String> mapped = new LinkedHashSet<>();
        for (JsonNode type : real.get("classes")) {
            String table = type.get("table").asText();
            if (mapped.add(type.get("file").asText() + type.get("name").asText() + table)) {
                mapped.add(table);
                Verdict verdict = verdicts.getOrDefault(table, Verdict.NOT_COMPARED);
                classes.merge(verdict, 1, Integer::sum);
            }
        }
        verdicts.forEach((table, verdict) -> {
            if (!mapped.contains(table)) {
                cores.merge(verdict, 1, Integer::sum);
            }
        });
        int failed = StreamSupport.stream(real.get("failed").spliterator(), false)
                .toList()
                .size();
        return String.format(
                "%-30s classes %4d: %s   other tables: %s   static %d tables, %d gaps, %d ms; real %s, %d files failed",
                name,
                real.get("classes").size(),
                figures(classes),
                figures(cores),
                models.tables().size(),
                gaps.size(),
                millis,
                real.get("sqlalchemy").asText(),
                failed);
    }

    private static String figures(Map<Verdict, Integer> counts) {
        return java.util.Arrays.stream(Verdict.values())
                .map(verdict ->
                        verdict.name().toLowerCase(java.util.Locale.ROOT) + " " + counts.getOrDefault(verdict, 0))
                .collect(Collectors.joining(", "));
    }
}
