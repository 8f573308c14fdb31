package dev.plumbline.alembic;

import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.ColumnDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table as operations have made it: columns by name, constraints and indexes. */
record TableFacts(Map<String, ColumnDef> columns, List<TablePart> parts) {
    /** With that column, in the place of one of its name. */
    TableFacts with(ColumnDef column) {
        Map<String, ColumnDef> all = new LinkedHashMap<>(columns);
        all.put(column.name(), column);
        return new TableFacts(all, parts);
    }

    /** Without that column and what goes with it. */
    TableFacts withoutColumn(String column) {
        Map<String, ColumnDef> all = new LinkedHashMap<>(columns);
        all.remove(column);
        return new TableFacts(
                all, parts.stream().filter(part -> !part.isOver(column)).toList());
    }

    TableFacts withRenamed(String column, String to) {
        Map<String, ColumnDef> all = new LinkedHashMap<>();
        columns.forEach((name, known) -> {
            if (name.equals(column)) {
                ColumnDraft draft = known.edit();
                draft.name = to;
                all.put(to, draft.done());
            } else {
                all.put(name, known);
            }
        });
        return new TableFacts(
                all, parts.stream().map(part -> part.renamed(column, to)).toList());
    }

    TableFacts with(TablePart part) {
        List<TablePart> all = new ArrayList<>(parts);
        all.add(part);
        return new TableFacts(columns, all);
    }

    /** Without the part of that name. */
    TableFacts withoutPart(String name) {
        return new TableFacts(
                columns, parts.stream().filter(part -> !part.isCalled(name)).toList());
    }

    /** Parts of which it is not sure that they are not called so. */
    List<TablePart> perhaps(String name) {
        return parts.stream().filter(part -> part.names().contains(name)).toList();
    }

    TableFacts without(TablePart part) {
        return new TableFacts(
                columns, parts.stream().filter(each -> !each.equals(part)).toList());
    }
}
