package dev.plumbline.port;

import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Project;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the tools of a trusted project with the project's own interpreters, each run within bounds of time and output. */
public interface ExactRuns {
    /**
     * What runs of the project would start, and what decides them.
     *
     * @throws ConfigurationException where an interpreter is not found
     */
    List<Command> commands(Project project);

    /** What a command line says beside the project so that the same runs, with a blank before it; empty for nothing. */
    String option();

    /** Brings a scratch database to the set's heads by the tool itself. */
    Upgrade upgrade(Project project, MigrationSet set, ScratchLogin login, Progress progress);

    /** What the models' own metadata sends for its tables; nothing is connected to. */
    Tables tables(Project project, Models read, ScratchLogin login, Progress progress);

    /**
     * One thing that would run.
     *
     * @param does what it does, for a person
     * @param interpreter the program, absolute
     * @param fingerprint of the files that decide what it does
     */
    record Command(String does, String interpreter, String fingerprint) {}

    /** A statement that was sent, and the revision that sent it; empty for set-up code. */
    record Sent(String revision, String sql) {}

    /**
     * Why a run did not come to its end.
     *
     * @param sqlState PostgreSQL's, else empty
     */
    record Failure(String at, String type, String sqlState, String message, String place) {}

    /**
     * An upgrade.
     *
     * @param ran {@code env.py} or {@code generic env}
     * @param why why env.py did not run, else empty
     */
    record Upgrade(
            String ran,
            String why,
            List<Sent> statements,
            @Nullable Failure failure) {
        public Upgrade {
            statements = List.copyOf(statements);
        }
    }

    /**
     * Tables of a metadata, each with the statements sent for it in order.
     *
     * @param types statements that make types, in order
     * @param statements by {@code schema.name} as the metadata writes it, without a schema where it has none
     */
    record Tables(
            List<String> types,
            Map<String, List<String>> statements,
            @Nullable Failure failure) {
        public Tables {
            types = List.copyOf(types);
        }
    }
}
