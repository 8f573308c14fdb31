package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.GapsOf;
import dev.plumbline.source.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What adds to tables behind the reader's back: sqlalchemy_searchable's indexes, and mappers that a class brings itself. */
final class OtherMakers {
    private static final List<String> COPIES = List.of("_history", "_version", "_versions", "_audit", "_log");

    private final boolean searchable;

    OtherMakers(ModelCode code) {
        searchable = !code.host().calls("sqlalchemy_searchable.make_searchable").isEmpty();
    }

    List<Gap> gaps(List<MappedClass> mapped, Map<PyClass, List<ClassColumns.Attribute>> attributes) {
        List<Gap> gaps = new ArrayList<>();
        for (MappedClass each : mapped) {
            TableName table = each.table();
            if (table != null
                    && searchable
                    && attributes.getOrDefault(each.type(), List.of()).stream().anyMatch(OtherMakers::isVector)) {
                gaps.add(GapsOf.child(
                        table,
                        "index",
                        null,
                        "sqlalchemy_searchable makes indexes of its own",
                        each.type().place()));
                gaps.add(Gap.ofObject(
                        ObjectId.of("type", "public", "tsq_state"),
                        "sqlalchemy_searchable makes types of its own",
                        each.type().place().toString()));
            }
            if (table != null && bringsMapper(each.type())) {
                gaps.add(ownMapper(table, each.type()));
            }
        }
        return gaps;
    }

    private static boolean isVector(ClassColumns.Attribute attribute) {
        return attribute.call() != null
                && attribute.call().arguments().stream()
                        .anyMatch(type -> Constructs.name(type).endsWith("TSVectorType"));
    }

    private static boolean bringsMapper(PyClass type) {
        return Declarative.lineage(type).stream()
                .map(each -> each.namespace().get("__mapper_cls__"))
                .anyMatch(OtherMakers::isProjects);
    }

    private static boolean isProjects(@org.jspecify.annotations.Nullable PyValue value) {
        return value instanceof PyFunction || value instanceof PyClass;
    }

    /** The table, and the copies of it that such mappers are known to make. */
    private static Gap ownMapper(TableName table, PyClass type) {
        List<ObjectId> touched = Stream.concat(
                        Stream.of(table), COPIES.stream().map(end -> new TableName(table.schema(), table.name() + end)))
                .map(TableName::id)
                .toList();
        return new Gap(
                table.effectiveSchema(),
                "table",
                touched,
                "the class brings a mapper of its own (__mapper_cls__), which may change the table and make others",
                type.place().toString());
    }
}
