package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins neighbouring changes of one column into one {@code op.alter_column}, where that makes them in the same order. */
final class AlembicMerging {
    private static final String ALTER = "op.alter_column(";
    /** Alembic's own order. */
    private static final List<String> ORDER =
            List.of("type_", "postgresql_using", "nullable", "server_default", "comment");

    private AlembicMerging() {}

    static List<Python> merged(List<Python> calls) {
        List<Python> merged = new ArrayList<>();
        for (Python call : calls) {
            Optional<Python> both = merged.isEmpty() ? Optional.empty() : both(merged.getLast(), call);
            if (both.isPresent()) {
                merged.removeLast();
            }
            merged.add(both.orElse(call));
        }
        return merged;
    }

    private static Optional<Python> both(Python first, Python second) {
        boolean same = first instanceof Python.Brackets one
                && second instanceof Python.Brackets other
                && one.open().equals(ALTER)
                && other.open().equals(ALTER)
                && one.parts().subList(0, 2).equals(other.parts().subList(0, 2))
                && last(one) < first(other);
        return same ? Optional.of(joined((Python.Brackets) first, (Python.Brackets) second)) : Optional.empty();
    }

    private static Python joined(Python.Brackets first, Python.Brackets second) {
        List<Python> parts = new ArrayList<>(first.parts());
        int at =
                2 + (int) first.parts().stream().filter(part -> rank(part) >= 0).count();
        parts.addAll(at, second.parts().stream().filter(part -> rank(part) >= 0).toList());
        return Python.call("op.alter_column", parts);
    }

    private static int rank(Python part) {
        return part instanceof Python.Named named ? ORDER.indexOf(named.name()) : -1;
    }

    private static int last(Python.Brackets call) {
        return call.parts().stream()
                        .anyMatch(part -> part instanceof Python.Named named
                                && named.name().equals("new_column_name"))
                ? ORDER.size()
                : call.parts().stream().mapToInt(AlembicMerging::rank).max().orElse(ORDER.size());
    }

    private static int first(Python.Brackets call) {
        return call.parts().stream()
                .mapToInt(AlembicMerging::rank)
                .filter(rank -> rank >= 0)
                .min()
                .orElse(-1);
    }
}
