package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyDict;
import dev.plumbline.source.PyRows;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.PyValues;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.Unknown;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.NotSendableException;
import dev.plumbline.source.schema.UnreadableException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code execute} of {@code op}, connections and sessions: texts are sent whole, constructs about rows are left out. */
final class RawStatements {
    private static final Pattern ROWS =
            Pattern.compile("(^|\\.)(insert|update|delete|select|exists|union|union_all)(\\(\\))?(\\.|$)");
    private static final Pattern READS = Pattern.compile("^[\\w.]*\\bselect\\(\\)");
    private static final Set<String> SAME = Set.of("execution_options", "columns", "compile", "bindparams", "params");

    private final Sending sending;
    private final SchemaItems items;

    RawStatements(Sending sending, SchemaItems items) {
        this.sending = sending;
        this.items = items;
    }

    /**
     * @param parameters values beside the statement, or null
     * @param raw whether the text goes to the driver as it is
     */
    void execute(@Nullable PyValue statement, @Nullable PyValue parameters, boolean raw, Place place) {
        try {
            run(statement, parameters, raw, place);
        } catch (UnreadableException e) {
            sending.gapOfEverything(String.valueOf(e.getMessage()), e.place());
        } catch (NotSendableException e) {
            sending.gapOfEverything("SQLAlchemy refuses it: " + e.getMessage(), place);
        }
    }

    private void run(@Nullable PyValue statement, @Nullable PyValue parameters, boolean raw, Place place) {
        if (statement == null) {
            throw new UnreadableException("a statement is not given", place);
        }
        if (statement instanceof Symbolic symbolic && isAboutRows(symbolic)) {
            if (!READS.matcher(symbolic.qualified()).find()) {
                sending.soFar().filled().any();
            }
            sending.recorder().leaveOut();
            return;
        }
        if (statement instanceof SymbolCall call && items.execute(call)) {
            return;
        }
        if (isRows(statement)) {
            String plain = statement.asText();
            if (plain != null && parameters == null && !raw) {
                BoundText.of(plain, Map.of(), place);
            }
            fill(statement);
            sending.recorder().leaveOut();
            return;
        }
        Map<String, PyValue> values = new HashMap<>();
        if (parameters instanceof PyDict dict) {
            dict.entries().forEach((key, value) -> values.put(String.valueOf(key.asText()), value));
        }
        text(statement, values, raw, place);
    }

    private void fill(PyValue statement) {
        String text = textOf(statement);
        if (text == null) {
            sending.soFar().filled().any();
        } else {
            sending.soFar().filled().text(text);
        }
    }

    /** Values beside a statement; SQLAlchemy 1.x takes them as keywords too. */
    static @Nullable PyValue parameters(SymbolCall call) {
        PyValue given = call.argument(1, "parameters");
        Map<String, PyValue> others = new LinkedHashMap<>(call.keywords());
        others.keySet().removeAll(List.of("statement", "execution_options", "bind_arguments"));
        return given == null && !others.isEmpty() ? PyValues.dict(others) : given;
    }

    /** The answer to a query: whether there surely are no rows hangs on what the revisions before have filled. */
    PyRows rows(@Nullable PyValue statement, Place place) {
        String text = statement == null ? null : textOf(statement);
        return new PyRows(place, text != null && sending.soFar().filled().surelyNone(text, sending.soFar()));
    }

    static @Nullable String textOf(PyValue statement) {
        PyValue text = statement instanceof SymbolCall call && Constructs.isCall(call, "text")
                ? call.argument(0, "text")
                : statement;
        return text == null ? null : text.asText();
    }

    /** A text that changes or reads rows, its values known or not. */
    private static boolean isRows(PyValue statement) {
        return switch (statement) {
            case SymbolCall call
            when call.function() instanceof SymbolAttribute(PyValue target, String name, Place at)
                    && SAME.contains(name) -> isRows(target);
            case SymbolCall call when Constructs.isCall(call, "text") -> isRows(argument(call, "text"));
            case Unknown unknown ->
                unknown.choices().isEmpty()
                        ? RowTexts.only(unknown.pieces())
                        : unknown.choices().stream().allMatch(RawStatements::isRows);
            default -> statement.asText() != null && RowTexts.only(statement.asText());
        };
    }

    private void text(PyValue statement, Map<String, PyValue> values, boolean raw, Place place) {
        String plain = statement.asText();
        if (plain != null) {
            send(raw ? plain : BoundText.of(plain, values, place), place);
            return;
        }
        if (!(statement instanceof SymbolCall call)) {
            throw Values.refused("the text of a statement", statement, place);
        }
        if (call.function() instanceof SymbolAttribute(PyValue target, String name, Place at) && SAME.contains(name)) {
            if (name.equals("bindparams") || name.equals("params")) {
                bind(call, values);
            }
            text(target, values, raw, place);
        } else if (Constructs.isCall(call, "text")) {
            text(argument(call, "text"), values, false, place);
        } else if (Constructs.isCall(call, "DDL")) {
            send(
                    Values.required(argument(call, "statement"), "statement", place)
                            .replace("%%", "%"),
                    place);
        } else {
            send("SELECT " + sending.builder().expressionSql(call, place), place);
        }
    }

    private static PyValue argument(SymbolCall call, String keyword) {
        PyValue value = call.argument(0, keyword);
        if (value == null) {
            throw new UnreadableException("the text of a statement is not given", call.place());
        }
        return value;
    }

    private static void bind(SymbolCall call, Map<String, PyValue> values) {
        call.keywords().forEach(values::putIfAbsent);
        for (PyValue argument : call.arguments()) {
            if (argument instanceof PyDict dict) {
                dict.entries().forEach((key, value) -> values.putIfAbsent(String.valueOf(key.asText()), value));
            }
            if (argument instanceof SymbolCall parameter && Constructs.isCall(parameter, "bindparam")) {
                PyValue key = parameter.argument(0, "key");
                PyValue value = parameter.argument(1, "value");
                if (key != null && key.asText() != null && value != null) {
                    values.putIfAbsent(key.asText(), value);
                }
            }
        }
    }

    private void send(String sql, Place place) {
        if (RowLoops.in(sql)) {
            sending.gapOfEverything("it changes the schema for each row of a table, and a replay has no rows", place);
            return;
        }
        TextSubject.of(sql, sending.soFar())
                .ifPresentOrElse(subject -> sending.recorder().send(sql, place, subject), () -> sendAbout(sql, place));
        sending.soFar().text(sql);
    }

    private void sendAbout(String sql, Place place) {
        if (TextSubject.dropsIndex(sql)) {
            sending.recorder().sendOfIndex(sql, place);
        } else {
            sending.recorder().send(sql, place);
        }
    }

    /** Whether a construct inserts, changes, removes or reads rows. */
    static boolean isAboutRows(Symbolic statement) {
        return ROWS.matcher(statement.qualified()).find();
    }
}
