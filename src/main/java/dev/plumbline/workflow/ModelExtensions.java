package dev.plumbline.workflow;

import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The extensions that the statements of models use without making them, by the types, functions and operator classes in them. */
final class ModelExtensions {
    private static final Map<String, Pattern> USES = Map.of(
            "citext", word("citext"),
            "hstore", word("hstore"),
            "ltree", word("ltree"),
            "pg_trgm", word("gin_trgm_ops|gist_trgm_ops|similarity"),
            "uuid-ossp", word("uuid_generate_v\\d\\w*"),
            "pgcrypto", word("gen_salt|crypt|digest"),
            "unaccent", word("unaccent"),
            "vector", word("vector|halfvec|sparsevec"),
            "postgis", word("geometry|geography"));

    private ModelExtensions() {}

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static List<String> of(Models models) {
        List<String> statements = models.tables().stream()
                .flatMap(ModelExtensions::statements)
                .map(SourceStatement::sql)
                .toList();
        return USES.entrySet().stream()
                .filter(use -> statements.stream()
                        .anyMatch(sql -> use.getValue().matcher(sql).find()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Stream<SourceStatement> statements(ModelTable table) {
        return Stream.concat(table.types().stream(), table.statements().stream());
    }
}
