package dev.plumbline.ui.part;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a finding's code is said and drawn.
 *
 * @param code the stable code
 * @param label for one finding, such as "changed by hand"
 * @param chip for several counted together, such as "by hand"; codes may share one
 * @param icon the icon's name
 */
public record CodeLook(String code, String label, String chip, String icon) {
    private static final Map<String, CodeLook> ALL = Stream.of(
                    look("created-at-startup", "created at start-up", "at start-up", "mdi2p-power"),
                    look("changed-by-hand", "changed by hand", "by hand", "mdi2h-hand-back-left-outline"),
                    look("dropped-by-hand", "dropped by hand", "by hand", "mdi2d-database-minus-outline"),
                    look("pre-empted-migration", "pre-empted migration", "pre-empted", "mdi2a-alert-octagon-outline"),
                    look("diverged", "diverged", "diverged", "mdi2c-call-split"),
                    look("pending-migration", "pending migration", "pending", "mdi2c-clock-outline"),
                    look("pending-drop", "pending drop", "pending", "mdi2t-trash-can-outline"),
                    look(
                            "pending-drop-still-modelled",
                            "drop still used",
                            "drop still used",
                            "mdi2d-delete-alert-outline"),
                    look("model-ahead-of-head", "model ahead of head", "model ahead", "mdi2a-arrow-up"),
                    look("head-ahead-of-model", "head ahead of model", "head ahead", "mdi2a-arrow-down"),
                    look("unknown-revision", "unknown revision", "unknown revision", "mdi2s-source-commit"),
                    look("multiple-heads", "multiple heads", "multiple heads", "mdi2s-source-branch"),
                    look("claimed-twice", "claimed twice", "claimed twice", "mdi2a-account-multiple-outline"),
                    look("would-drop-neighbour", "would drop a neighbour", "would drop", "mdi2h-home-alert-outline"),
                    look("shared-history-table", "shared history table", "shared history", "mdi2t-table-multiple"),
                    look("history-missing", "history missing", "history missing", "mdi2h-history"),
                    look("history-not-from-empty", "history not from empty", "not from empty", "mdi2h-history"),
                    look("head-does-not-replay", "head does not replay", "does not replay", "mdi2r-replay"),
                    look("no-migrations", "no migrations", "no migrations", "mdi2f-file-question-outline"),
                    look("incomplete-history", "incomplete history", "incomplete history", "mdi2t-table-alert"),
                    look("unowned-object", "unowned", "unowned", "mdi2a-account-question-outline"),
                    look("differs-from-head", "differs from head", "not as head", "mdi2n-not-equal-variant"),
                    look("differs-from-model", "differs from model", "not as model", "mdi2n-not-equal-variant"),
                    look("live-not-in-model", "not in models", "not in models", "mdi2h-help-circle-outline"),
                    look("model-not-in-live", "not in live", "not in live", "mdi2d-database-remove-outline"),
                    look("name-differs", "name differs", "other name", "mdi2r-rename-box"),
                    look("create-all-unguarded", "create_all unguarded", "unguarded", "mdi2s-shield-off-outline"),
                    look("startup-ddl-unguarded", "start-up DDL unguarded", "unguarded", "mdi2s-shield-off-outline"),
                    look("create-all-guard-fails-open", "guard fails open", "fails open", "mdi2s-shield-alert-outline"),
                    look("guard-variable-not-set", "guard variable not set", "guard not set", "mdi2v-variable"),
                    look("ddl-auto-in-production", "ddl-auto in production", "ddl-auto", "mdi2p-power"),
                    look("startup-race", "start-up race", "start-up race", "mdi2f-flag-checkered"),
                    look("create-all-guarded", "create_all guarded", "guarded", "mdi2s-shield-check-outline"),
                    look("create-all-outside-startup", "create_all outside start-up", "elsewhere", "mdi2t-test-tube"),
                    look(
                            "not-in-migration-script",
                            "not in migration script",
                            "not in script",
                            "mdi2s-script-text-outline"))
            .collect(Collectors.toUnmodifiableMap(CodeLook::code, Function.identity()));

    private static CodeLook look(String code, String label, String chip, String icon) {
        return new CodeLook(code, label, chip, icon);
    }

    /** The look of that code; a code without one is shown in its own words. */
    public static CodeLook of(String code) {
        String words = code.replace('-', ' ');
        return ALL.getOrDefault(code, new CodeLook(code, words, words, "mdi2c-circle-outline"));
    }

    /** All codes that have a look of their own. */
    public static Iterable<CodeLook> all() {
        return ALL.values();
    }
}
