package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;

/** The ways back from a finding about one object. */
final class Remedies {
    private Remedies() {}

    static void addTo(Draft draft, Judged judged, EnvironmentStates states, Environment environment) {
        ObjectId id = judged.id();
        String name = environment.name();
        switch (judged.code()) {
            case "created-at-startup" ->
                draft.remedy(
                                "guard",
                                "Put the start-up code behind a guard that is closed in " + name + ".",
                                null,
                                null)
                        .remedy(
                                "adopt",
                                "Write a migration that makes " + id.label() + ", and mark it as applied here.",
                                null,
                                null);
            case "pre-empted-migration" ->
                draft.remedy("stamp", "Prove that live equals the pending revision, then stamp it.", null, null)
                        .remedy(
                                "drop",
                                "Drop " + id.label() + " before the migration runs.",
                                RestoreSql.drop(states.live().object(id)),
                                null);
            case "changed-by-hand", "dropped-by-hand" ->
                draft.remedy(
                                "restore",
                                "Bring " + name + " back to what the migrations declare.",
                                RestoreSql.restore(
                                        states.live().object(id),
                                        states.applied().object(id)),
                                null)
                        .remedy("adopt", "Write a migration that makes what " + name + " has.", null, null);
            case "diverged" ->
                draft.remedy(
                                "restore",
                                "Bring " + name + " back to the applied revision, then migrate.",
                                RestoreSql.restore(
                                        states.live().object(id),
                                        states.applied().object(id)),
                                null)
                        .remedy(
                                "adopt",
                                "Change the pending migration so that it starts from what " + name + " has.",
                                null,
                                null);
            case "pending-migration", "pending-drop" ->
                draft.remedy(
                        "adopt",
                        "Run the pending migrations of " + judged.owner().migrations() + " on " + name + ".",
                        null,
                        null);
            case "unowned-object" ->
                draft.remedy(
                                "adopt",
                                "Name its owner under owns: in plumbline.yaml, or ignore it there with a reason.",
                                null,
                                null)
                        .remedy(
                                "drop",
                                "Drop it where nobody needs it.",
                                RestoreSql.drop(states.live().object(id)),
                                null);
            case "live-not-in-model" ->
                draft.remedy("adopt", "Add it to the models.", null, null)
                        .remedy(
                                "drop",
                                "Drop it where nobody needs it.",
                                RestoreSql.drop(states.live().object(id)),
                                null);
            case "model-not-in-live", "differs-from-model" ->
                draft.remedy(
                        "draft", "Draft a baseline for the service, then a migration for the difference.", null, null);
            default -> draft.remedy("restore", "Compare live with head, and decide which is right.", null, null);
        }
    }
}
