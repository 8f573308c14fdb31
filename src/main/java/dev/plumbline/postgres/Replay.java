package dev.plumbline.postgres;

import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.ReplayOutcome;
import dev.plumbline.port.ReplayOutcome.Done;
import dev.plumbline.port.ReplayOutcome.Failed;
import dev.plumbline.port.ReplayOutcome.LeftOut;
import dev.plumbline.port.ReplayOutcome.NotAllowed;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replays statements of a migration set, each on its own. A text of several statements is sent whole, in one transaction, as drivers do;
 * where some of it needs other treatment its statements are run one after the other, and a second attempt goes on at the one that failed.
 */
final class Replay {
    // 0A000, 25001: refused inside a transaction only; 42501: to be judged statement by statement.
    private static final Set<String> SPLIT = Set.of(ServerErrors.NOT_ALLOWED, ServerErrors.NOT_SUPPORTED, "25001");

    private final OneStatement one;
    private final Map<SourceStatement, Integer> interrupted = new HashMap<>();

    Replay(OneStatement one) {
        this.one = one;
    }

    ReplayOutcome run(SourceStatement statement) {
        List<SqlPart> parts = SqlScript.split(statement.sql());
        if (parts.size() > 1
                && !interrupted.containsKey(statement)
                && parts.stream().allMatch(Replay::isPlain)) {
            ReplayOutcome whole = one.runWhole(statement.sql(), parts);
            if (!(whole instanceof Failed failed && SPLIT.contains(failed.sqlState()))) {
                return whole;
            }
        }
        return runEach(statement, parts, interrupted.getOrDefault(statement, 0));
    }

    private ReplayOutcome runEach(SourceStatement statement, List<SqlPart> parts, int first) {
        interrupted.remove(statement);
        Optional<ReplayOutcome> refused = Optional.empty();
        Optional<ReplayOutcome> leftOut = Optional.empty();
        int done = 0;
        for (int i = first; i < parts.size(); i++) {
            switch (one.run(parts.get(i))) {
                case Done ignored -> done++;
                case LeftOut outcome -> leftOut = Optional.of(outcome);
                case NotAllowed outcome -> refused = refused.or(() -> Optional.of(outcome));
                case Failed outcome -> {
                    interrupted.put(statement, i);
                    return outcome;
                }
            }
        }
        Optional<ReplayOutcome> alone = done == 0 ? leftOut : Optional.empty();
        return refused.or(() -> alone).orElseGet(Done::new);
    }

    private static boolean isPlain(SqlPart part) {
        return StatementKind.of(part) == StatementKind.PLAIN
                && !part.isMetaCommand()
                && !StatementWords.has(part.tokens(), "concurrently");
    }

    /** Runs one statement, however it must be run. */
    interface OneStatement {
        ReplayOutcome run(SqlPart part);

        /** All at once, in one transaction. */
        ReplayOutcome runWhole(String sql, List<SqlPart> parts);
    }

    /** What the server's error means for the statement. */
    static ReplayOutcome outcomeOf(SQLException e, List<SqlToken> tokens) {
        String state = ServerErrors.stateOf(e);
        String text = ServerErrors.textOf(e);
        if (state.equals(ServerErrors.NOT_ALLOWED) || ServerErrors.lacksLanguage(e)) {
            return new NotAllowed(state, text);
        }
        boolean extension = StatementWords.begins(tokens, "create", "extension");
        if (extension && (state.equals(ServerErrors.NOT_SUPPORTED) || state.equals("58P01"))) {
            return new NotAllowed(ServerErrors.NOT_SUPPORTED, text);
        }
        if (state.equals(ServerErrors.CANCELLED)) {
            return new Failed(state, "stopped after " + ReplaySession.SECONDS + " s", "");
        }
        return new Failed(state, text, ServerErrors.missing(e, tokens));
    }
}
