package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.Changelog;
import dev.plumbline.changelog.Revision;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.diff.Differ;
import dev.plumbline.diff.Difference;
import dev.plumbline.postgres.CatalogReader;
import dev.plumbline.postgres.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A static reading and real Alembic, run revision by revision in two databases whose catalogs are compared after each. */
final class SteppedComparison {
    private final Path root;
    private final SteppedAlembic alembic;
    private final TestServer.EmptyDatabase real;
    private final TestServer.EmptyDatabase read;
    private final List<Gap> gaps = new ArrayList<>();
    private Map<ObjectId, String> known = Map.of();

    /** What became of one revision. */
    enum Outcome {
        FULL,
        PRIMARY_GAP,
        AFTER_GAP,
        NOT_COMPARED,
        WRONG,
        NOT_FROM_EMPTY
    }

    /** A revision's outcome with its reasons. */
    record Step(Revision revision, Outcome outcome, List<String> reasons) {}

    SteppedComparison(Path root, SteppedAlembic alembic, TestServer.EmptyDatabase real, TestServer.EmptyDatabase read) {
        this.root = root;
        this.alembic = alembic;
        this.real = real;
        this.read = read;
    }

    /** Every revision of the set; none after one that needs a table which no revision made. */
    List<Step> run(Changelog changelog) {
        List<Step> steps = new ArrayList<>();
        for (Revision revision : changelog.revisions()) {
            Step step = step(revision);
            steps.add(step);
            if (step.outcome() == Outcome.NOT_FROM_EMPTY) {
                break;
            }
        }
        return steps;
    }

    private Step step(Revision revision) {
        List<SQLException> failed = replay(read, revision);
        Optional<String> refused = alembic.run(root.resolve(revision.place().file()));
        if (notFromEmpty(failed)) {
            return new Step(
                    revision, Outcome.NOT_FROM_EMPTY, List.of(failed.getFirst().getMessage()));
        }
        boolean before = !gaps.isEmpty();
        if (refused.isPresent()) {
            replay(real, revision);
            gaps.addAll(revision.gaps());
            known = differences();
            return new Step(
                    revision,
                    revision.gaps().isEmpty() ? Outcome.NOT_COMPARED : Outcome.PRIMARY_GAP,
                    reasons(revision, refused.get(), failed));
        }
        gaps.addAll(revision.gaps());
        Map<ObjectId, String> now = differences();
        List<String> fresh = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(known.get(entry.getKey())))
                .filter(entry -> !covered(entry.getKey(), revision))
                .map(Map.Entry::getValue)
                .toList();
        boolean same = now.equals(known);
        known = now;
        if (!fresh.isEmpty()) {
            List<String> reasons = new ArrayList<>(fresh);
            failed.forEach(failure -> reasons.add("refused: " + failure.getMessage()));
            return new Step(revision, Outcome.WRONG, reasons);
        }
        if (!revision.gaps().isEmpty()) {
            return new Step(revision, Outcome.PRIMARY_GAP, reasons(revision, "", failed));
        }
        return failed.isEmpty() && same
                ? new Step(revision, Outcome.FULL, List.of())
                : new Step(revision, before ? Outcome.AFTER_GAP : Outcome.WRONG, reasons(revision, "", failed));
    }

    private static List<String> reasons(Revision revision, String refused, List<SQLException> failed) {
        List<String> reasons = new ArrayList<>();
        revision.gaps()
                .forEach(gap -> reasons.add("gap " + gap.objects() + " " + gap.reason() + " (" + gap.place() + ")"));
        if (!refused.isEmpty()) {
            reasons.add("real Alembic: " + refused);
        }
        failed.forEach(failure -> reasons.add("refused: " + failure.getMessage()));
        return reasons;
    }

    private boolean notFromEmpty(List<SQLException> failed) {
        return gaps.isEmpty()
                && !failed.isEmpty()
                && List.of("42P01", "3F000", "42704").contains(failed.getFirst().getSQLState());
    }

    private boolean covered(ObjectId id, Revision revision) {
        return revision.gaps().stream().anyMatch(gap -> gap.covers(id))
                || gaps.stream().anyMatch(gap -> !gap.objects().isEmpty() && gap.covers(id));
    }

    private List<SQLException> replay(TestServer.EmptyDatabase database, Revision revision) {
        List<SQLException> failed = new ArrayList<>();
        for (SourceStatement statement : revision.statements()) {
            try (Statement run = database.connection().createStatement()) {
                run.setEscapeProcessing(false);
                run.execute(statement.sql());
            } catch (SQLException e) {
                failed.add(new SQLException(statement.place() + ": " + e.getMessage(), e.getSQLState(), e));
            }
        }
        return failed;
    }

    private Map<ObjectId, String> differences() {
        return new Differ()
                .compare(snapshot(real), snapshot(read)).differences().stream()
                        .collect(Collectors.toMap(Difference::id, Difference::toString, (one, other) -> one + other));
    }

    private static Snapshot snapshot(TestServer.EmptyDatabase database) {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            return new CatalogReader().read(connection, "corpus", List.of(), Unwatched.PROGRESS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
