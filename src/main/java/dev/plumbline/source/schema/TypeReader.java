package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyObject;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Types of columns: classes and instances, of SQLAlchemy, of other libraries and of the project. */
final class TypeReader {
    private static final Set<String> SAME = Set.of("evaluates_none", "copy", "adapt", "as_generic");
    private final Calls calls;
    private final EnumReader enums;

    TypeReader(Calls calls, EnumReader enums) {
        this.calls = calls;
        this.enums = enums;
    }

    /** The type, or the reason why it cannot be read. */
    SqlType read(PyValue value, Place place) {
        try {
            return resolve(value, place);
        } catch (UnreadableException e) {
            return new SqlType.Unread(String.valueOf(e.getMessage()), e.place());
        }
    }

    private SqlType resolve(PyValue value, Place place) {
        return switch (value) {
            case SymbolCall call -> ofCall(call);
            case Symbolic symbolic -> named(symbolic, null, symbolic.place());
            case PyClass type -> new ProjectTypes(this, calls).read(type, type, null, place);
            case PyObject object -> new ProjectTypes(this, calls).read(object.type(), object, made(object), place);
            default -> throw UnreadableException.of("type", value, place);
        };
    }

    /** The arguments that reach the type: those of the object, or what its own {@code __init__} passes on. */
    private static @Nullable SymbolCall made(PyObject object) {
        if (object.type().find("__init__") != null) {
            return object.baseCall();
        }
        boolean plain = object.arguments().isEmpty() && object.keywords().isEmpty();
        return plain ? null : new SymbolCall(object.type(), object.arguments(), object.keywords(), object.place());
    }

    private SqlType ofCall(SymbolCall call) {
        if (call.function() instanceof SymbolAttribute method
                && (method.target() instanceof SymbolCall || method.target() instanceof PyObject)
                && !Constructs.name(call).startsWith("MetaData")
                && (SAME.contains(method.name()) || method.name().equals("with_variant"))) {
            return method.name().equals("with_variant")
                    ? variant(method.target(), call)
                    : resolve(method.target(), call.place());
        }
        if (call.function() instanceof PyClass type) {
            return new ProjectTypes(this, calls).read(type, type, call, call.place());
        }
        return named(call.function(), call, call.place());
    }

    private SqlType variant(PyValue target, SymbolCall call) {
        List<PyValue> dialects = call.arguments().subList(1, call.arguments().size());
        boolean ours = Arguments.texts(call.keyword("dialect_name"), "dialect", call.place())
                        .contains("postgresql")
                || dialects.stream().anyMatch(dialect -> "postgresql".equals(dialect.asText()));
        PyValue other = call.argument(0, "type_");
        return ours && other != null ? resolve(other, call.place()) : resolve(target, call.place());
    }

    private SqlType named(PyValue function, @Nullable SymbolCall call, Place place) {
        String name = Constructs.name(function);
        String construct = name.endsWith(".as_mutable") ? "as_mutable" : name;
        return switch (construct) {
            case "Enum", "ENUM" -> enums.read(withArguments(construct, call, place));
            case "ARRAY" -> array(withArguments(construct, call, place));
            case "DOMAIN" -> domain(withArguments(construct, call, place));
            case "BIT" -> bit(call);
            case "NullType", "NULLTYPE" -> new SqlType.Untyped();
            case "MutableDict.as_mutable", "MutableList.as_mutable", "MutableSet.as_mutable", "as_mutable" ->
                resolve(argument(withArguments(construct, call, place), 0, "sqltype"), place);
            case "sqlalchemy_json.mutable_json_type" -> mutableJson(withArguments(construct, call, place));
            case "sqlalchemy_utils.ChoiceType", "sqlalchemy_utils.types.choice.ChoiceType" ->
                choice(withArguments(construct, call, place));
            default ->
                TypeTable.find(construct, call)
                        .orElseThrow(() -> new UnreadableException(
                                "type " + (construct.isEmpty() ? "of a column" : construct) + " is not known", place));
        };
    }

    private static SymbolCall withArguments(String construct, @Nullable SymbolCall call, Place place) {
        if (call == null) {
            throw new UnreadableException("type " + construct + " needs arguments", place);
        }
        return call;
    }

    private static PyValue argument(SymbolCall call, int index, String keyword) {
        PyValue value = call.argument(index, keyword);
        if (value == null) {
            throw new UnreadableException("type " + Constructs.name(call) + " lacks " + keyword, call.place());
        }
        return value;
    }

    private SqlType array(SymbolCall call) {
        String dimensions = Arguments.number(call.argument(2, "dimensions"), "dimensions", call.place());
        SqlType item = resolve(argument(call, 0, "item_type"), call.place());
        return new SqlType.Array(item, dimensions == null ? 1 : Integer.parseInt(dimensions));
    }

    private static SqlType bit(@Nullable SymbolCall call) {
        String length = call == null ? null : Arguments.number(call.argument(0, "length"), "length", call.place());
        boolean varying = call != null && Arguments.isTrue(call.argument(1, "varying"), "varying", call.place());
        String size = length == null ? "" : "(" + length + ")";
        return SqlType.plain(varying ? "BIT VARYING" + size : length == null ? "BIT(1)" : "BIT" + size);
    }

    private SqlType domain(SymbolCall call) {
        return new DomainReader(this, new SqlExpressions(this, Columns.NONE)).read(call);
    }

    private SqlType mutableJson(SymbolCall call) {
        PyValue base = call.argument(0, "dbtype");
        return base == null ? SqlType.plain("JSON") : resolve(base, call.place());
    }

    private SqlType choice(SymbolCall call) {
        PyValue base = call.argument(1, "impl");
        return base == null || base.isNone() ? SqlType.plain("VARCHAR(255)") : resolve(base, call.place());
    }
}
