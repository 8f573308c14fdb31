package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Column(…)} and the arguments that {@code mapped_column(…)} shares with it. */
final class ColumnReader {
    private static final Set<String> ITEMS = Set.of(
            "ForeignKey",
            "CheckConstraint",
            "Sequence",
            "Identity",
            "Computed",
            "FetchedValue",
            "DefaultClause",
            "ColumnDefault");
    private final TypeReader types;
    private final SqlExpressions expressions;
    private final ConstraintReader constraints;
    private final AttachedItems attached;

    ColumnReader(TypeReader types, SqlExpressions expressions, ConstraintReader constraints, AttachedItems attached) {
        this.attached = attached;
        this.types = types;
        this.expressions = expressions;
        this.constraints = constraints;
    }

    /** The column of that call; the name is that of the attribute where the call names none. */
    ColumnDraft read(SymbolCall call, @Nullable String attribute, Place place) {
        Deque<PyValue> arguments = new ArrayDeque<>(call.arguments());
        String name = takeName(call, arguments);
        String known = name != null ? name : attribute;
        if (known == null) {
            throw new UnreadableException("a column without a name", place);
        }
        PyValue type = takeType(call, arguments);
        ColumnDraft draft =
                new ColumnDraft(known, type == null ? new SqlType.Untyped() : types.read(type, call.place()), place);
        if (type != null) {
            attach(draft, type, place);
        }
        part(draft, () -> flags(draft, call, place));
        part(draft, () -> defaults(draft, call, place));
        part(draft, () -> draft.comment = Arguments.text(call.keyword("comment"), "comment", place));
        arguments.forEach(item -> part(draft, kind(item), () -> item(draft, item, place)));
        return draft;
    }

    private void attach(ColumnDraft draft, PyValue type, Place place) {
        try {
            attached.add(draft, type, place);
        } catch (UnreadableException e) {
            draft.unread.add(new UnreadPart("", String.valueOf(e.getMessage()), e.place()));
        }
    }

    /** What is not known where an item cannot be read: the constraint that it is, the whole column else. */
    private static String kind(PyValue item) {
        return switch (Constructs.name(item)) {
            case "ForeignKey" -> "fk";
            case "CheckConstraint" -> "check";
            default -> "column";
        };
    }

    private static void part(ColumnDraft draft, Runnable reading) {
        part(draft, "column", reading);
    }

    private static void part(ColumnDraft draft, String kind, Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableException e) {
            draft.unread.add(new UnreadPart(kind, String.valueOf(e.getMessage()), e.place()));
        }
    }

    private static @Nullable String takeName(SymbolCall call, Deque<PyValue> arguments) {
        PyValue first = arguments.peekFirst();
        if (first != null && (first.asText() != null || first.isNone() || isQuotedName(first))) {
            return Arguments.text(arguments.removeFirst(), "name of a column", call.place());
        }
        return Arguments.text(call.keyword("name"), "name of a column", call.place());
    }

    private static boolean isQuotedName(PyValue value) {
        return Constructs.isCall(value, "quoted_name");
    }

    private static @Nullable PyValue takeType(SymbolCall call, Deque<PyValue> arguments) {
        PyValue first = arguments.peekFirst();
        PyValue type = call.keyword("type_");
        if (type == null && first != null && !ITEMS.contains(Constructs.name(first))) {
            type = arguments.removeFirst();
        }
        return type == null || type.isNone() ? null : type;
    }

    private static void flags(ColumnDraft draft, SymbolCall call, Place place) {
        PyValue key = call.keyword("key");
        draft.key = Arguments.given(key) ? Arguments.requiredText(key, "key of a column", place) : draft.key;
        draft.primaryKey = Arguments.isTrue(call.keyword("primary_key"), "primary_key", place);
        Boolean nullable = Arguments.flag(call.keyword("nullable"), "nullable", place);
        draft.nullable = nullable == null ? !draft.primaryKey : nullable;
        draft.nullableGiven = nullable != null;
        draft.unique = Arguments.isTrue(call.keyword("unique"), "unique", place);
        draft.index = Arguments.isTrue(call.keyword("index"), "index", place);
        draft.system = Arguments.isTrue(call.keyword("system"), "system", place);
        draft.autoincrement = autoincrement(call.keyword("autoincrement"), place);
    }

    private static Autoincrement autoincrement(@Nullable PyValue value, Place place) {
        if (value == null || value.isNone() || "auto".equals(value.asText())) {
            return Autoincrement.AUTO;
        }
        return "ignore_fk".equals(value.asText())
                ? Autoincrement.IGNORE_FK
                : Arguments.isTrue(value, "autoincrement", place) ? Autoincrement.YES : Autoincrement.NO;
    }

    private void defaults(ColumnDraft draft, SymbolCall call, Place place) {
        for (String keyword : new String[] {"default", "insert_default", "default_factory"}) {
            PyValue client = call.keyword(keyword);
            if (client instanceof SymbolCall sequence && Constructs.isCall(client, "Sequence")) {
                draft.sequence = new SequenceReader(types).read(sequence);
            } else if (Arguments.given(client)) {
                draft.clientDefault = true;
            }
        }
        PyValue server = call.keyword("server_default");
        if (server != null && !server.isNone()) {
            serverDefault(draft, server, place);
        }
    }

    /** A server default, or what may stand in its place. */
    private void serverDefault(ColumnDraft draft, PyValue value, Place place) {
        switch (Constructs.name(value)) {
            case "FetchedValue" -> draft.serverDefault = new ServerDefault(null);
            case "DefaultClause" -> draft.serverDefault = serverDefault((SymbolCall) value);
            case "Computed" -> draft.computed = computed((SymbolCall) value);
            case "Identity" -> draft.identity = identity(draft, (SymbolCall) value);
            case "Sequence" ->
                draft.serverDefault = new ServerDefault(
                        new SqlCalls(expressions, types).nextValue(value, place).sql());
            default -> draft.serverDefault = new ServerDefault(expressions.defaultText(value, place));
        }
    }

    private ServerDefault serverDefault(SymbolCall clause) {
        PyValue argument = clause.argument(0, "arg");
        if (argument == null) {
            throw new UnreadableException("server default without a value", clause.place());
        }
        return new ServerDefault(expressions.defaultText(argument, clause.place()));
    }

    private ComputedDef computed(SymbolCall call) {
        PyValue sql = call.argument(0, "sqltext");
        if (sql == null) {
            throw new UnreadableException("computed column without an expression", call.place());
        }
        Boolean persisted = Arguments.flag(call.argument(1, "persisted"), "persisted", call.place());
        return new ComputedDef(expressions.textOrExpression(sql, call.place()).sql(), persisted);
    }

    /** An identity column is NOT NULL whatever {@code nullable} is by default. */
    private IdentityDef identity(ColumnDraft draft, SymbolCall call) {
        draft.nullable = draft.nullable && draft.nullableGiven;
        return new SequenceReader(types).identity(call);
    }

    private void item(ColumnDraft draft, PyValue item, Place place) {
        if (!(item instanceof SymbolCall call)) {
            throw UnreadableException.of("argument of a column", item, place);
        }
        switch (Constructs.name(call)) {
            case "ForeignKey" -> draft.references.add(constraints.foreignKeyOf(call, draft.name));
            case "CheckConstraint" -> draft.checks.add(constraints.check(call));
            case "Sequence" -> draft.sequence = new SequenceReader(types).read(call);
            case "ColumnDefault" -> draft.clientDefault = true;
            case "Identity", "Computed", "FetchedValue", "DefaultClause" -> serverDefault(draft, call, place);
            default -> throw UnreadableException.of("argument of a column", item, place);
        }
    }
}
