package dev.plumbline.source.schema;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyEnumMember;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code Enum(…)} of SQLAlchemy and {@code ENUM(…)} of its PostgreSQL dialect. */
final class EnumReader {
    private final Calls calls;
    private final Generation generation;

    EnumReader(Calls calls, Generation generation) {
        this.calls = calls;
        this.generation = generation;
    }

    /** The type of that call. */
    SqlType read(SymbolCall call) {
        Place place = call.place();
        PyClass type = call.arguments().size() == 1 && call.arguments().getFirst() instanceof PyClass enumeration
                ? enumeration
                : null;
        String standardName = type == null ? null : type.name().toLowerCase(Locale.ROOT);
        String name = call.keywords().containsKey("name")
                ? Arguments.text(call.keyword("name"), "name of an enumeration", place)
                : standardName;
        Boolean constrained = Arguments.flag(call.keyword("create_constraint"), "create_constraint", place);
        String length = Arguments.number(call.keyword("length"), "length of an enumeration", place);
        return new SqlType.Enumeration(new EnumDef(
                name,
                schema(call),
                Arguments.isTrue(call.keyword("inherit_schema"), "inherit_schema", place),
                type == null ? texts(call) : labels(type, call, place),
                !Boolean.FALSE.equals(Arguments.flag(call.keyword("native_enum"), "native_enum", place)),
                !Boolean.FALSE.equals(Arguments.flag(call.keyword("create_type"), "create_type", place)),
                constrained == null ? generation == Generation.UP_TO_1_3 : constrained,
                length == null ? 0 : Integer.parseInt(length)));
    }

    /** The native type that {@code Mapped[Mood]} means. */
    SqlType of(PyClass type, Place place) {
        return new SqlType.Enumeration(new EnumDef(
                type.name().toLowerCase(Locale.ROOT),
                null,
                false,
                standardLabels(type, true, place),
                true,
                true,
                false,
                0));
    }

    /** The text column that {@code Mapped[Literal["a", "b"]]} means. */
    SqlType ofLiterals(List<String> labels) {
        return new SqlType.Enumeration(new EnumDef(null, null, false, labels, false, false, false, 0));
    }

    private static @Nullable String schema(SymbolCall call) {
        String own = Arguments.text(call.keyword("schema"), "schema of an enumeration", call.place());
        return own != null ? own : MetadataFacts.schema(call.keyword("metadata"));
    }

    private static List<String> texts(SymbolCall call) {
        return call.arguments().stream()
                .map(value -> Arguments.requiredText(value, "label of an enumeration", call.place()))
                .toList();
    }

    private List<String> labels(PyClass type, SymbolCall call, Place place) {
        PyValue valuesCallable = call.keyword("values_callable");
        if (valuesCallable != null && !valuesCallable.isNone()) {
            return Arguments.texts(calls.call(valuesCallable, List.of(type), place), "values_callable", place);
        }
        Boolean omit = Arguments.flag(call.keyword("omit_aliases"), "omit_aliases", place);
        return standardLabels(type, omit == null ? omitsAliases(type, place) : omit, place);
    }

    private boolean omitsAliases(PyClass type, Place place) {
        if (generation == Generation.FROM_1_4
                && members(type, place).size() < named(type).count()) {
            throw new UnreadableException(
                    "enumeration " + type.name()
                            + " has two names for one value: SQLAlchemy 1.4 makes labels of both and 2.0 of the first,"
                            + " and the requirements do not say which one is used",
                    place);
        }
        return generation == Generation.FROM_2_0 || generation == Generation.FROM_1_4;
    }

    private static List<String> standardLabels(PyClass type, boolean omitAliases, Place place) {
        List<String> labels = (omitAliases ? members(type, place) : named(type).toList())
                .stream().map(PyEnumMember::name).toList();
        if (labels.isEmpty()) {
            throw new UnreadableException("enumeration " + type.name() + " has no members that can be read", place);
        }
        return labels;
    }

    private static Stream<PyEnumMember> named(PyClass type) {
        return type.namespace().values().stream()
                .filter(value -> value instanceof PyEnumMember member && member.type() == type)
                .map(PyEnumMember.class::cast);
    }

    /** The members of an enumeration of the project, without those that only repeat a value. */
    static List<PyEnumMember> members(PyClass type, Place place) {
        List<PyEnumMember> members = new ArrayList<>();
        named(type).filter(member -> !repeats(member, members)).forEach(members::add);
        return members;
    }

    private static boolean repeats(PyEnumMember member, List<PyEnumMember> members) {
        Optional<PyEnumMember> same = members.stream()
                .filter(other ->
                        other.name().equals(member.name()) || other.value().equals(member.value()))
                .findFirst();
        return same.isPresent();
    }
}
