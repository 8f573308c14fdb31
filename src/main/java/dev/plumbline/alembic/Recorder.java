package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.source.Host;
import dev.plumbline.source.PythonReader;
import dev.plumbline.source.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What one upgrade sends, and what of it could not be read; code that may not run is undone and leaves a gap. */
final class Recorder {
    private final Consumer<String> listener;
    private final List<SourceStatement> statements = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<ObjectId> touched = new LinkedHashSet<>();
    private final Set<ObjectId> doubtful = new LinkedHashSet<>();
    private boolean anything;
    private boolean indexes;
    private boolean doubtfulAnything;
    private boolean doubtfulIndexes;
    private int leftOut;
    private long noted;

    /** The listener hears every text, also those of code that is undone. */
    Recorder(Consumer<String> listener) {
        this.listener = listener;
    }

    /** A statement about those objects; none named means any. */
    void send(String sql, Place place, ObjectId... about) {
        listener.accept(sql);
        statements.add(new SourceStatement(sql, place));
        noted++;
        touched.addAll(List.of(about));
        anything |= about.length == 0;
    }

    /** A statement about an index of a table that is not known. */
    void sendOfIndex(String sql, Place place) {
        listener.accept(sql);
        statements.add(new SourceStatement(sql, place));
        noted++;
        indexes = true;
    }

    /** A gap; what it hides is touched too. */
    void gap(Gap gap) {
        gaps.add(gap);
        noted++;
        touched.addAll(gap.objects());
        boolean ofIndexes = gap.objects().isEmpty() && gap.kind().equals("index");
        indexes |= ofIndexes;
        anything |= gap.objects().isEmpty() && !ofIndexes;
    }

    /** A statement about rows, which holds no schema. */
    void leaveOut() {
        leftOut++;
    }

    /** How many statements and gaps it was given, those that were undone included. */
    long noted() {
        return noted;
    }

    int leftOut() {
        return leftOut;
    }

    List<SourceStatement> statements() {
        return statements;
    }

    List<Gap> gaps() {
        return gaps.stream().distinct().toList();
    }

    /** Begins code that may not run; {@code undo} puts back what else it changed. */
    Host.Branch branch(Runnable undo) {
        int sent = statements.size();
        int hidden = gaps.size();
        Set<ObjectId> before = new LinkedHashSet<>(touched);
        Set<ObjectId> doubtfulBefore = new LinkedHashSet<>(doubtful);
        boolean anyDoubtfulBefore = doubtfulAnything;
        boolean doubtfulIndexesBefore = doubtfulIndexes;
        forgetDoubtful();
        boolean anythingBefore = anything;
        boolean indexesBefore = indexes;
        touched.clear();
        anything = false;
        indexes = false;
        return new Host.Branch() {
            @Override
            public boolean acted() {
                return statements.size() > sent || gaps.size() > hidden;
            }

            @Override
            public void close() {
                boolean acts = acted();
                statements.subList(sent, statements.size()).clear();
                gaps.subList(hidden, gaps.size()).clear();
                forgetDoubtful();
                doubtful.addAll(doubtfulBefore);
                doubtfulAnything = anyDoubtfulBefore;
                doubtfulIndexes = doubtfulIndexesBefore;
                if (acts) {
                    doubtful.addAll(touched);
                    doubtfulAnything |= anything;
                    doubtfulIndexes |= indexes;
                    undo.run();
                }
                touched.clear();
                touched.addAll(before);
                anything = anythingBefore;
                indexes = indexesBefore;
            }
        };
    }

    /** Whether the grammar does not know it, so that its line is a gap already. */
    private static boolean isNoPython(String reason) {
        return reason.startsWith(PythonReader.NOT_UNDERSTOOD);
    }

    /** A condition that could not be decided stands before statements; they are left out. */
    void undecided(Unknown condition, Place place) {
        if (isNoPython(condition.reason()) && gaps.stream().anyMatch(gap -> isNoPython(gap.reason()))) {
            forgetDoubtful();
            return;
        }
        String reason = "it hangs on a condition that cannot be followed: " + condition.reason() + " ("
                + condition.place() + ")";
        if (doubtfulAnything || (doubtful.isEmpty() && !doubtfulIndexes)) {
            gap(Gap.ofEverything(reason, place.toString()));
        } else {
            doubtful.forEach(object -> gap(Gap.ofObject(object, reason, place.toString())));
            if (doubtfulIndexes) {
                gap(new Gap("*", "index", List.of(), reason, place.toString()));
            }
        }
        forgetDoubtful();
    }

    private void forgetDoubtful() {
        doubtful.clear();
        doubtfulAnything = false;
        doubtfulIndexes = false;
    }
}
