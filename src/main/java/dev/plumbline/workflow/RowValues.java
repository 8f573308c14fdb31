package dev.plumbline.workflow;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.port.ScratchDatabase;
import dev.plumbline.port.WorkFailedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what tables of a scratch copy hold, many with one query: for each the number of its rows, and each column's values as one word. */
record RowValues(ScratchDatabase database) {
    /** The word of a column without values. */
    static final String NONE = "-";

    private static final int TOGETHER = 100;

    /** One table, and the columns of it that are asked for. */
    record Wanted(ObjectId table, List<ObjectId> columns) {}

    /** In the order of the tables; empty where one cannot be read. */
    List<Optional<List<String>>> of(List<Wanted> tables) {
        List<Optional<List<String>>> values = new ArrayList<>();
        for (int from = 0; from < tables.size(); from += TOGETHER) {
            values.addAll(together(tables.subList(from, Math.min(tables.size(), from + TOGETHER))));
        }
        return values;
    }

    /** Halved until what cannot be read is alone. */
    private List<Optional<List<String>>> together(List<Wanted> tables) {
        try {
            return ask(tables);
        } catch (WorkFailedException e) {
            if (tables.size() == 1) {
                return List.of(Optional.empty());
            }
            int half = tables.size() / 2;
            List<Optional<List<String>>> values = new ArrayList<>(together(tables.subList(0, half)));
            values.addAll(together(tables.subList(half, tables.size())));
            return values;
        }
    }

    private List<Optional<List<String>>> ask(List<Wanted> tables) {
        StringBuilder query = new StringBuilder("SELECT held FROM (");
        for (int i = 0; i < tables.size(); i++) {
            query.append(i == 0 ? "" : " UNION ALL ").append(select(i, tables.get(i)));
        }
        return database.texts(query + ") AS every (place, held) ORDER BY place").stream()
                .map(text -> Optional.of(Arrays.asList(text.split(" "))))
                .toList();
    }

    private static String select(int place, Wanted wanted) {
        StringBuilder query = new StringBuilder("SELECT " + place + ", concat_ws(' ', count(*)");
        for (ObjectId column : wanted.columns()) {
            String name = SqlName.quote(column.simpleName());
            query.append(", coalesce(md5(string_agg(").append(name).append("::text, ',')), '" + NONE + "')");
        }
        return query + ") FROM ONLY " + wanted.table().name();
    }
}
