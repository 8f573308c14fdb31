package dev.plumbline.drift;

import dev.plumbline.audit.Truth;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Owner;
import dev.plumbline.changelog.History;
import java.util.List;

/** The findings of one environment's live axis, each with its four states, evidence and ways back. */
final class LiveFindings {
    private final Checkout checkout;
    private final Deployed deployed;
    private final EnvironmentStates states;
    private final SourcePlaces places;

    LiveFindings(Checkout checkout, Deployed deployed, EnvironmentStates states) {
        this.checkout = checkout;
        this.deployed = deployed;
        this.states = states;
        places = new SourcePlaces(checkout);
    }

    Finding write(Folding.Folded folded) {
        Judged judged = folded.judged();
        ObjectId id = judged.id();
        List<Finding.AttributeValues> attributes = attributes(judged);
        Draft draft = new Draft(judged.code(), deployed.environment())
                .of(service(judged), judged.owner().migrations())
                .on(id.toString())
                .changed(judged.change(), folded.children())
                .attributes(attributes)
                .says(
                        ChangeText.message(
                                judged.code(), id, deployed.environment().name(), attributes),
                        ChangeText.why(judged.code()))
                .sure(confidence(judged));
        addStates(draft, judged);
        addEvidence(draft, judged);
        Remedies.addTo(draft, judged, states, deployed.environment());
        return draft.write();
    }

    private static String service(Judged judged) {
        return judged.code().equals("unowned-object") ? "" : judged.owner().service();
    }

    private List<Finding.AttributeValues> attributes(Judged judged) {
        ObjectId id = judged.id();
        return AttributeTable.of(
                states.live().object(id),
                states.appliedFor(judged.owner()).object(id),
                states.headFor(judged.owner()).object(id),
                states.model().object(id),
                states.model().expresses());
    }

    private void addStates(Draft draft, Judged judged) {
        ObjectId id = judged.id();
        draft.state("live", states.live().presence(id))
                .state("applied", states.appliedFor(judged.owner()).presence(id))
                .state("head", states.headFor(judged.owner()).presence(id))
                .state("model", states.model().presence(id));
    }

    private Confidence confidence(Judged judged) {
        return switch (judged.code()) {
            case "created-at-startup" -> guardKnown(judged) ? Confidence.LIKELY : Confidence.POSSIBLE;
            case "pre-empted-migration" ->
                makesAtStartup(judged) && newerThanHistory(judged)
                        ? guardKnown(judged) ? Confidence.LIKELY : Confidence.POSSIBLE
                        : Confidence.POSSIBLE;
            case "changed-by-hand", "dropped-by-hand", "diverged" -> Confidence.LIKELY;
            default -> Confidence.CERTAIN;
        };
    }

    private boolean makesAtStartup(Judged judged) {
        return states.startup().value(judged.id()).equals(states.live().value(judged.id()));
    }

    private boolean guardKnown(Judged judged) {
        return places.startup(judged.owner().service(), judged.id(), judged.root())
                .map(call -> deployed.deployments().runs(call) == Truth.YES)
                .orElse(false);
    }

    private void addEvidence(Draft draft, Judged judged) {
        addHistory(draft, judged);
        places.migration(judged.owner().migrations(), judged.id(), judged.root())
                .ifPresent(found -> draft.source(
                        "revision " + found.revision().id() + " speaks of it",
                        found.statement().place()));
        checkout.modelTable(judged.root())
                .ifPresent(
                        table -> draft.source("the models declare " + table.id().label(), table.place()));
        if (makesAtStartup(judged)) {
            places.startup(judged.owner().service(), judged.id(), judged.root())
                    .ifPresent(call -> draft.source(call.function() + " makes it at start-up", call.place()));
        }
        addAge(draft, judged);
        addOwner(draft, judged.root());
    }

    private void addHistory(Draft draft, Judged judged) {
        History history = deployed.histories().get(judged.owner().migrations());
        if (history != null) {
            draft.evidence("history", history.table() + " says " + history.said());
        }
    }

    private void addAge(Draft draft, Judged judged) {
        History history = deployed.histories().get(judged.owner().migrations());
        Long age = deployed.ages().get(judged.id());
        if (history == null || history.rowAge() == null || age == null) {
            return;
        }
        int order = Long.compare(age, history.rowAge());
        draft.evidence(
                "age",
                order < 0
                        ? "its catalog row is newer than the history's row"
                        : order == 0
                                ? "its catalog row was made in the transaction of the history's row"
                                : "its catalog row is older than the history's row");
    }

    private boolean newerThanHistory(Judged judged) {
        History history = deployed.histories().get(judged.owner().migrations());
        Long age = deployed.ages().get(judged.id());
        return history != null && history.rowAge() != null && age != null && age < history.rowAge();
    }

    private void addOwner(Draft draft, ObjectId root) {
        CatalogObject owner = deployed.live().objects().get(root.about("owner"));
        if (owner instanceof Owner known) {
            draft.evidence("owner", root.label() + " is owned by " + known.role());
        }
    }
}
