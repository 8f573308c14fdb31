package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Course;
import dev.plumbline.source.Host;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.Constructs;
import dev.plumbline.source.schema.PostgresqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the calls that declare something without being assigned to a class: tables, free indexes, shared types, listeners. */
final class ModelHost implements Host {
    private static final Set<String> KEPT =
            Set.of("Table", "Index", "Enum", "ENUM", "Sequence", "listen", "listens_for");
    private final List<Kept> kept = new ArrayList<>();

    /** A call; {@code certain} says that no unknown condition stood before it. */
    record Kept(SymbolCall call, boolean certain) {}

    @Override
    public Optional<PyValue> call(SymbolCall call, Course course) {
        if (KEPT.contains(Constructs.name(call))) {
            kept.add(new Kept(call, course.decisions().isEmpty()));
        }
        return PostgresqlDialect.call(call);
    }

    @Override
    public Optional<PyValue> attribute(Symbolic target, String name, Place place) {
        return PostgresqlDialect.attribute(target, name);
    }

    /** The calls of that construct, in running order. */
    List<Kept> calls(String construct) {
        return kept.stream()
                .filter(each -> Constructs.name(each.call()).equals(construct))
                .toList();
    }
}
