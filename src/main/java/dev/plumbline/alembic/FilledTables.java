package dev.plumbline.alembic;

import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.TableName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables that the revisions so far may have put rows into, by their bare names; and what may have put some into any. */
final class FilledTables {
    private static final Pattern FILLS =
            Pattern.compile("(?i)\\b(?:insert|copy|merge|into|attach|inherits?|partition)\\b");
    private static final Pattern HIDES = Pattern.compile(
            "(?i)\\b(?:do|call|perform)\\b|\\bexecute\\b(?!\\s+(?:function|procedure)\\b)|\\bselect\\s+[\\w.]+\\s*\\(");
    private static final Pattern NAME = Pattern.compile("[\\w$]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern QUERY = Pattern.compile("(?is)\\s*select\\s[^();]*?\\sfrom\\s+[^();]*;?\\s*");
    private static final Pattern SEVERAL = Pattern.compile("(?i)\\b(?:union|values|into|full)\\b|--|/\\*");
    private static final Pattern SOURCE = Pattern.compile(
            "(?is)\\b(?:from|join)\\s+((?:\"[^\"]+\"|\\w+)(?:\\.(?:\"[^\"]+\"|\\w+))?)(?:\\s+(?:as\\s+)?\\w+)?\\s*(,)?");
    private static final Set<String> SAVES = Set.of(
            "add",
            "add_all",
            "merge",
            "bulk_save_objects",
            "bulk_insert_mappings",
            "flush",
            "copy_expert",
            "copy_from",
            "to_sql");

    private final Set<String> names = new HashSet<>();
    private boolean any;

    /** Something that is not followed may have filled any table. */
    void any() {
        any = true;
    }

    /** A text that is sent, or that changes rows. */
    void text(String sql) {
        any |= HIDES.matcher(sql).find();
        if (FILLS.matcher(sql).find()) {
            Matcher words = NAME.matcher(sql);
            while (words.find()) {
                names.add(bare(words.group()));
            }
        }
    }

    /** {@code bulk_insert} of that table. */
    void bulkInsert(@Nullable PyValue table) {
        PyValue name = table instanceof SymbolCall call && isTable(call) ? call.argument(0, "name") : null;
        if (name == null || name.asText() == null) {
            any();
        } else {
            names.add(bare(name.asText()));
        }
    }

    private static boolean isTable(SymbolCall call) {
        return Constructs.isCall(call, "table") || Constructs.isCall(call, "Table");
    }

    /** Any call: one that saves objects may fill any table. */
    void called(SymbolCall call) {
        any |= SAVES.contains(call.name());
    }

    /** How much it knows of; it forgets nothing. */
    int known() {
        return names.size() + (any ? 1 : 0);
    }

    void renamed(TableName table, TableName to) {
        if (names.contains(bare(table.name()))) {
            names.add(bare(to.name()));
        }
    }

    /** Whether a text is a query of tables that operations have made and that surely nothing has filled. */
    boolean surelyNone(String sql, SchemaSoFar soFar) {
        if (any || !QUERY.matcher(sql).matches() || SEVERAL.matcher(sql).find()) {
            return false;
        }
        Matcher sources = SOURCE.matcher(sql);
        boolean found = false;
        while (sources.find()) {
            found = true;
            if (sources.group(2) != null || !isEmpty(TextSubject.table(sources.group(1)), soFar)) {
                return false;
            }
        }
        return found;
    }

    private boolean isEmpty(TableName table, SchemaSoFar soFar) {
        Optional<TableFacts> made = soFar.find(table);
        return made.isPresent() && !soFar.inDoubt(table) && !names.contains(bare(table.name()));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
