package dev.plumbline.sqlalchemy;

import dev.plumbline.audit.Condition;
import dev.plumbline.audit.StartupCall;
import java.util.stream.Collectors;

/** A start-up call in one line. */
final class StartupText {
    private StartupText() {}

    static String of(StartupCall call) {
        String guards = call.guards().stream().map(StartupText::of).collect(Collectors.joining("; "));
        return (call.service().isEmpty() ? "-" : call.service())
                + " " + call.kind() + " " + call.id().name()
                + (call.atStartup() ? " start [" + guards + "]" : " elsewhere")
                + (call.tables() == null ? "" : " " + call.tables())
                + (call.swallowsErrors() ? " swallowed" : "");
    }

    static String of(Condition guard) {
        return guard.variable() + " unset " + guard.whenUnset() + ", " + guard.listed() + " " + guard.whenListed()
                + ", other " + guard.whenOther();
    }
}
