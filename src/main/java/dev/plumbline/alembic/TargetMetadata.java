package dev.plumbline.alembic;

import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyContainer;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.MetadataFacts;
import dev.plumbline.source.schema.NamingConvention;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The naming convention of {@code target_metadata}, which Alembic applies to {@code op} too. */
final class TargetMetadata {
    /** What makes metadata without a naming convention where none is given. */
    private static final Set<String> PLAIN = Set.of(
            "declarative_base",
            "DeclarativeBase",
            "registry",
            "SQLAlchemy",
            "SQLModel",
            "Model",
            "MappedAsDataclass",
            "AsyncAttrs",
            "Generic",
            "object",
            "DeclarativeBaseNoMeta",
            "ABC",
            "generate_base",
            "automap_base");

    /** Advanced Alchemy's own. */
    private static final NamingConvention ADVANCED = new NamingConvention(Map.of(
            "ix", "ix_%(column_0_label)s",
            "uq", "uq_%(table_name)s_%(column_0_name)s",
            "ck", "ck_%(table_name)s_%(constraint_name)s",
            "fk", "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk", "pk_%(table_name)s"));

    private TargetMetadata() {}

    /** SQLAlchemy's own where the metadata says none; a list of several has none either; empty where it cannot be followed. */
    static Optional<NamingConvention> convention(@Nullable PyValue metadata) {
        if (metadata == null || metadata.isNone() || metadata instanceof PyContainer) {
            return Optional.of(NamingConvention.DEFAULT);
        }
        return resolve(metadata)
                .map(MetadataFacts::convention)
                .or(() -> isAdvanced(metadata) ? Optional.of(ADVANCED) : ofKnownOwner(metadata));
    }

    /** Whether the metadata is that of Advanced Alchemy's bases or of its registry. */
    private static boolean isAdvanced(PyValue value) {
        return switch (value) {
            case PyClass type -> type.outsideBases().stream().anyMatch(TargetMetadata::isAdvanced);
            case Symbolic symbolic ->
                symbolic.qualified().startsWith("advanced_alchemy.")
                        || (symbolic instanceof SymbolAttribute attribute && isAdvanced(attribute.target()));
            default -> false;
        };
    }

    /** A class or base whose metadata nobody gave is SQLAlchemy's own; anything else is not known. */
    private static Optional<NamingConvention> ofKnownOwner(PyValue metadata) {
        boolean known = metadata instanceof SymbolAttribute attribute
                && attribute.name().equals("metadata")
                && isKnown(attribute.target());
        return known ? Optional.of(NamingConvention.DEFAULT) : Optional.empty();
    }

    private static boolean isKnown(PyValue owner) {
        return switch (owner) {
            case PyClass type -> type.outsideBases().stream().allMatch(TargetMetadata::isKnown);
            case Symbolic symbolic -> PLAIN.contains(symbolic.simpleName());
            default -> false;
        };
    }

    /** The schema of a metadata, an empty text where it names none; empty where the metadata is not known. */
    static Optional<String> schema(PyValue metadata) {
        return resolve(metadata)
                .filter(SymbolCall.class::isInstance)
                .map(SymbolCall.class::cast)
                .flatMap(TargetMetadata::named);
    }

    private static Optional<String> named(SymbolCall metadata) {
        PyValue schema = metadata.keyword("schema");
        return schema == null || schema.isNone() ? Optional.of("") : Optional.ofNullable(schema.asText());
    }

    /** The {@code MetaData(…)} call behind {@code Base.metadata} and the like. */
    private static Optional<PyValue> resolve(PyValue value) {
        if (Constructs.isCall(value, "MetaData")) {
            return Optional.of(value);
        }
        if (!(value instanceof SymbolAttribute attribute) || !attribute.name().equals("metadata")) {
            return Optional.empty();
        }
        return switch (attribute.target()) {
            case PyClass type -> ofClass(type);
            case SymbolCall owner -> ofOwner(owner);
            default -> Optional.empty();
        };
    }

    private static Optional<PyValue> ofClass(PyClass type) {
        for (String name : new String[] {"metadata", "registry", "__registry__"}) {
            PyValue found = type.find(name);
            if (found != null) {
                return name.equals("metadata")
                        ? resolve(found)
                        : found instanceof SymbolCall owner ? ofOwner(owner) : Optional.empty();
            }
        }
        return type.lineage().stream()
                .flatMap(parent -> Stream.concat(makers(parent), parent.bases().stream()))
                .flatMap(TargetMetadata::owners)
                .map(TargetMetadata::ofOwner)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@code @as_declarative(metadata=…)} and {@code @registry.as_declarative_base()}. */
    private static Stream<PyValue> makers(PyClass type) {
        return type.decorators().stream()
                .filter(decorator -> decorator instanceof SymbolCall call
                        && call.function() instanceof Symbolic function
                        && function.simpleName().startsWith("as_declarative"));
    }

    /** {@code declarative_base(…)} itself, or {@code db} of {@code db.Model}. */
    private static Stream<SymbolCall> owners(PyValue base) {
        return Stream.of(base, base instanceof SymbolAttribute attribute ? attribute.target() : base)
                .filter(SymbolCall.class::isInstance)
                .map(SymbolCall.class::cast);
    }

    /** Of {@code declarative_base(metadata=…)}, {@code registry(metadata=…)}, {@code SQLAlchemy(metadata=…)}. */
    private static Optional<PyValue> ofOwner(SymbolCall owner) {
        PyValue given = owner.keyword("metadata");
        if (given != null && !given.isNone()) {
            return resolve(given);
        }
        return Stream.of(owner.keyword("cls"), owner.keyword("model_class"), owner.target())
                .filter(Objects::nonNull)
                .map(part -> part instanceof PyClass type
                        ? ofClass(type)
                        : part instanceof SymbolCall call ? ofOwner(call) : Optional.<PyValue>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }
}
