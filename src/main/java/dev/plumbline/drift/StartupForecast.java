package dev.plumbline.drift;

import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.Truth;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.changelog.SourceStatement;
import java.util.List;

/**
 * What the next start of one service will send to one environment's database.
 *
 * @param calls its start-up calls in the order of the code, each with what it sends
 * @param remaining objects of the service that will still differ from its models afterwards
 * @param replicas instances that start at once, 0 where nothing says
 */
public record StartupForecast(
        String environment, String service, List<Call> calls, List<ObjectId> remaining, int replicas) {
    public StartupForecast {
        calls = List.copyOf(calls);
        remaining = List.copyOf(remaining);
    }

    /** One call: whether it runs there, and the statements it would send. */
    public record Call(StartupCall call, Truth runs, List<SourceStatement> statements) {
        public Call {
            statements = List.copyOf(statements);
        }
    }

    /** Whether several instances send DDL at once. */
    public boolean races() {
        return replicas > 1
                && calls.stream()
                        .anyMatch(each ->
                                each.runs() != Truth.NO && !each.statements().isEmpty());
    }
}
