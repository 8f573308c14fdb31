package dev.plumbline.sqlalchemy;

import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.Calls;
import dev.plumbline.source.schema.EnumDef;
import dev.plumbline.source.schema.Generation;
import dev.plumbline.source.schema.Prerequisite;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.SequenceDef;
import dev.plumbline.source.schema.SqlType;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Enumerations and sequences that belong to a metadata as a whole ({@code metadata=}), and what listens to it: made before its first table. */
final class SharedTypes {
    private final ModelCode code;
    private final MetadataListeners listeners;
    private final SchemaBuilder builder;
    private final Set<Object> done = new HashSet<>();

    SharedTypes(ModelCode code, Generation generation, MetadataListeners listeners) {
        this.code = code;
        this.listeners = listeners;
        Calls calls = (function, arguments, place) -> code.interpreter().call(function, arguments, Map.of(), place);
        this.builder = SchemaBuilder.plain(calls, generation, code.host().types());
    }

    /** The statements, once for each metadata. */
    List<SourceStatement> firstOf(Metadata metadata) {
        if (!done.add(metadata.key())) {
            return List.of();
        }
        List<SourceStatement> statements = new ArrayList<>(listeners.before(metadata));
        for (String construct : List.of("Enum", "ENUM", "Sequence")) {
            code.host().calls(construct).stream()
                    .map(ModelHost.Kept::call)
                    .filter(call -> belongs(call, metadata))
                    .forEach(call -> add(call, construct, statements));
        }
        return statements;
    }

    private static boolean belongs(SymbolCall call, Metadata metadata) {
        PyValue given = call.keyword("metadata");
        return given != null && !given.isNone() && Metadata.ofValue(given).key().equals(metadata.key());
    }

    private void add(SymbolCall call, String construct, List<SourceStatement> statements) {
        if (construct.equals("Sequence")) {
            SequenceDef sequence = builder.sequence(call);
            if (!sequence.optional()) {
                statements.add(new SourceStatement(sequence.createSql(), call.place()));
            }
        } else if (builder.type(call, call.place()) instanceof SqlType.Enumeration(EnumDef definition)
                && definition.nativeType()) {
            TableName nowhere = new TableName(definition.schema(), "");
            statements.add(new SourceStatement(
                    Prerequisite.enumType(definition, nowhere).sql(), call.place()));
        }
    }
}
