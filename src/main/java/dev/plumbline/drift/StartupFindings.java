package dev.plumbline.drift;

import dev.plumbline.audit.CallKind;
import dev.plumbline.audit.Condition;
import dev.plumbline.audit.StartupCall;
import dev.plumbline.audit.StartupReading;
import dev.plumbline.audit.Truth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The findings of the checkout about code that changes a schema, one for each code and function. */
public final class StartupFindings {
    private StartupFindings() {}

    /** The findings, in the order of the calls. */
    public static Collection<Finding> of(StartupReading reading) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (StartupCall call : reading.calls()) {
            code(call)
                    .map(code -> write(code, call))
                    .ifPresent(finding -> findings.putIfAbsent(finding.key(), finding));
        }
        return findings.values();
    }

    private static Optional<String> code(StartupCall call) {
        boolean createAll = call.kind() == CallKind.CREATE_ALL;
        if (!call.atStartup()) {
            return createAll ? Optional.of("create-all-outside-startup") : Optional.empty();
        }
        if (call.guards().isEmpty()) {
            return Optional.of(createAll ? "create-all-unguarded" : "startup-ddl-unguarded");
        }
        return Optional.of(whenUnset(call) == Truth.NO ? "create-all-guarded" : "create-all-guard-fails-open");
    }

    private static Truth whenUnset(StartupCall call) {
        return call.guards().stream().map(Condition::whenUnset).reduce(Truth.YES, Truth::and);
    }

    private static Finding write(String code, StartupCall call) {
        Draft draft = new Draft(code, null)
                .of(call.service(), "")
                .on(call.id().toString())
                .sure(whenUnset(call) == Truth.UNKNOWN ? Confidence.POSSIBLE : Confidence.CERTAIN)
                .says(message(code, call), why(code))
                .source("the call", call.place());
        call.path().forEach(place -> draft.source("reached from here", place));
        for (Condition guard : call.guards()) {
            draft.source("the guard: " + guard.text(), guard.place());
            guard.followed().forEach(place -> draft.source("followed through here", place));
        }
        addRemedy(draft, code);
        return draft.write();
    }

    private static void addRemedy(Draft draft, String code) {
        switch (code) {
            case "create-all-unguarded", "startup-ddl-unguarded" ->
                draft.remedy(
                        "guard",
                        "Leave the schema to migrations; where development needs it, guard it by a flag that is off unless set.",
                        null,
                        null);
            case "create-all-guard-fails-open" ->
                draft.remedy(
                        "guard", "Compare without a default, so that a missing variable keeps it closed.", null, null);
            default -> {}
        }
    }

    private static String message(String code, StartupCall call) {
        String what = call.kind() == CallKind.CREATE_ALL ? "create_all" : "DDL sent as text";
        String swallowed = call.swallowsErrors() ? " Its errors are swallowed." : "";
        return switch (code) {
            case "create-all-unguarded" ->
                call.function() + " calls create_all at every start, in production too." + swallowed;
            case "startup-ddl-unguarded" ->
                call.function() + " sends DDL at every start, in production too." + swallowed;
            case "create-all-guard-fails-open" ->
                "The guard before " + what + " in " + call.function() + " is open while its variable is missing."
                        + swallowed;
            case "create-all-guarded" ->
                what + " in " + call.function() + " runs only where its guard is set to open." + swallowed;
            default -> call.function() + " calls create_all, and no start of a service reaches it." + swallowed;
        };
    }

    private static String why(String code) {
        return switch (code) {
            case "create-all-unguarded", "startup-ddl-unguarded" ->
                "A start of the service reaches it, and no condition stands before it.";
            case "create-all-guard-fails-open" ->
                "A start of the service reaches it, and the condition holds with the variable unset.";
            case "create-all-guarded" ->
                "A start of the service reaches it, and the condition does not hold with the variable unset.";
            default -> "It lies in a test, a seeder or a command-line tool.";
        };
    }
}
