package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.ColumnDraft;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.SqlType;
import dev.plumbline.source.schema.TableReader;
import dev.plumbline.source.schema.UnreadPart;
import dev.plumbline.source.schema.UnreadableException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the columns of one mapped class, and of the classes that share its table, into a table. */
final class ClassTable {
    private final SchemaBuilder builder;
    private final TableReader table;
    private final Set<String> names = new HashSet<>();

    ClassTable(SchemaBuilder builder, TableReader table) {
        this.builder = builder;
        this.table = table;
    }

    /** Adds the columns of a class; those that the table has already are shared. */
    void add(MappedClass mapped, List<ClassColumns.Attribute> attributes) {
        AnnotationTypes types = new AnnotationTypes(builder, mapped.type());
        for (ClassColumns.Attribute attribute : attributes) {
            if (!attribute.problem().isEmpty() && attribute.annotation() == null) {
                table.columnGap(attribute.name(), new UnreadPart(attribute.problem(), attribute.place()));
                continue;
            }
            try {
                ColumnDef column = column(attribute, types);
                if (names.add(column.name())) {
                    table.column(column);
                }
            } catch (UnreadableException e) {
                table.gap("column " + attribute.name() + ": " + e.getMessage(), e.place());
            }
        }
        Declarative.outsideBases(mapped.type()).stream()
                .filter(Declarative::mayHoldColumns)
                .forEach(base -> table.gap(
                        "its base " + base.qualified() + " lies outside the project and may bring columns",
                        mapped.type().place()));
    }

    private ColumnDef column(ClassColumns.Attribute attribute, AnnotationTypes types) {
        Place place = attribute.place();
        SymbolCall own = attribute.call() == null ? ColumnCalls.empty(place) : attribute.call();
        PyValue inside = attribute.annotation();
        MappedAnnotation annotation = inside == null ? null : MappedAnnotation.of(inside);
        Optional<SymbolCall> carried = Optional.ofNullable(annotation).flatMap(MappedAnnotation::carriedColumn);
        SymbolCall call = carried.map(other -> ColumnCalls.merged(own, other)).orElse(own);
        ColumnDraft draft = builder.column(call, attribute.name());
        draft.place = place;
        if (annotation != null) {
            annotate(draft, annotation, types, place);
        }
        if (!attribute.problem().isEmpty()) {
            draft.unread.add(new UnreadPart(attribute.problem(), place));
        }
        return draft.done();
    }

    private static void annotate(ColumnDraft draft, MappedAnnotation annotation, AnnotationTypes types, Place place) {
        if (!draft.nullableGiven) {
            draft.nullable = annotation.nullable() && draft.identity == null;
        }
        if (draft.type instanceof SqlType.Untyped && draft.references.isEmpty()) {
            draft.type = types.of(annotation.type(), place);
        }
    }

    /** The attribute's column name as SQLAlchemy takes it: the first argument where it is a text, {@code name=}, else the attribute. */
    static String columnName(String attribute, @Nullable SymbolCall call) {
        if (call == null) {
            return attribute;
        }
        PyValue first = call.arguments().isEmpty() ? null : call.arguments().getFirst();
        PyValue named = first != null && first.asText() != null ? first : call.keyword("name");
        String text = named == null ? null : named.asText();
        return text == null ? attribute : text;
    }
}
