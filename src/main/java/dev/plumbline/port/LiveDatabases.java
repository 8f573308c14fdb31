package dev.plumbline.port;

import dev.plumbline.plan.RowAnswers;
import dev.plumbline.plan.RowQuestions;

/** Reads databases that people use: read-only sessions with statement, lock and idle timeouts. */
public interface LiveDatabases {
    /**
     * Reads what was asked for; what cannot be read is a gap of the snapshot. Cancelling the progress ends the running query on the
     * server.
     *
     * @throws UnreachableException where the server does not answer or does not let us in
     * @throws CancelledException where the user stopped it
     */
    LiveReading read(Connection connection, LiveRequest request, Progress progress);

    /** Asks for sizes and rows, each question within seconds; what cannot be answered says why. Throws as {@link #read} does. */
    RowAnswers ask(Connection connection, RowQuestions questions, Progress progress);
}
