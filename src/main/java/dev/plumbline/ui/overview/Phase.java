package dev.plumbline.ui.overview;

import dev.plumbline.drift.Finding;
import dev.plumbline.ui.part.Words;
import java.util.Arrays;
import java.util.List;

/** The steps back to order, in the order in which they help: nothing is mended while start-up code still undoes it. */
enum Phase {
    GUARD(
            "Keep the start-up code of {services} from changing the schema{where}",
            "create-all-unguarded",
            "startup-ddl-unguarded",
            "create-all-guard-fails-open",
            "guard-variable-not-set",
            "ddl-auto-in-production",
            "startup-race"),
    HISTORY(
            "Put the migration history of {services} in order{where}",
            "head-does-not-replay",
            "history-not-from-empty",
            "multiple-heads",
            "unknown-revision",
            "history-missing",
            "shared-history-table"),
    SETTLE(
            "Settle {count} that a pending migration of {services} will meet changed{where}",
            "pre-empted-migration",
            "diverged"),
    BASELINE("Draft a baseline for {services}, and mark it as applied", "no-migrations"),
    COMPLETE("Draft the migrations that {services} lack", "incomplete-history", "model-ahead-of-head"),
    SCRIPT("Add {services} to the migration script", "not-in-migration-script"),
    MADE_AT_START("Adopt or drop {count} of {services} made at start-up{where}", "created-at-startup"),
    BY_HAND("Adopt or undo {count} of {services} changed by hand{where}", "changed-by-hand", "dropped-by-hand"),
    STILL_USED(
            "Take {count} out of the models of {services}: a pending migration drops them",
            "pending-drop-still-modelled"),
    OWNERS("Say who owns {count}{where}", "claimed-twice", "would-drop-neighbour", "unowned-object"),
    MODELS(
            "Look at {count} on which live and code of {services} disagree{where}",
            "live-not-in-model",
            "model-not-in-live",
            "differs-from-model",
            "differs-from-head",
            "head-ahead-of-model",
            "name-differs"),
    MIGRATE("Run the pending migrations of {services}{where}", "pending-migration", "pending-drop"),
    OTHER("Look at {count} of {services}{where}");

    private final String sentence;
    private final String codes;

    Phase(String sentence, String... codes) {
        this.sentence = sentence;
        this.codes = " " + String.join(" ", codes) + " ";
    }

    static Phase of(Finding finding) {
        return Arrays.stream(values())
                .filter(phase -> phase.codes.contains(" " + finding.code() + " "))
                .findFirst()
                .orElse(OTHER);
    }

    /** What to do about these, as a sentence with names between back-ticks. */
    String sentence(List<Finding> findings) {
        List<String> services = distinct(findings.stream().map(Finding::service).toList());
        List<String> environments =
                distinct(findings.stream().map(Finding::environment).toList());
        boolean everywhere =
                findings.stream().anyMatch(finding -> finding.environment().isEmpty());
        String where = everywhere || environments.isEmpty() ? "" : " in " + Words.list(environments);
        return sentence.replace("{services}", services.isEmpty() ? "nobody" : Words.list(services))
                .replace("{count}", things(findings))
                .replace("{where}", where)
                .replace(" of nobody", "");
    }

    private static String things(List<Finding> findings) {
        List<String> objects = findings.stream()
                .filter(finding -> !finding.object().isEmpty())
                .map(Words::object)
                .distinct()
                .toList();
        return objects.size() == 1 ? '`' + objects.getFirst() + '`' : Words.count(objects.size(), "object");
    }

    private static List<String> distinct(List<String> names) {
        return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
    }
}
