package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings of the model axis: one for each object, and one for all tables of a service that no migration makes. */
final class ModelFindings {
    private final Checkout checkout;
    private final ModelAxis axis;
    private final SourcePlaces places;

    ModelFindings(Checkout checkout, ModelAxis axis) {
        this.checkout = checkout;
        this.axis = axis;
        places = new SourcePlaces(checkout);
    }

    List<Finding> write(List<Folding.Folded> folded) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Folding.Folded>> wholeTables = new TreeMap<>();
        for (Folding.Folded each : folded) {
            if (ModelAxis.isTableWithoutMigration(each.judged())) {
                wholeTables
                        .computeIfAbsent(each.judged().owner().service(), service -> new ArrayList<>())
                        .add(each);
            } else {
                findings.add(object(each));
            }
        }
        wholeTables.forEach((service, tables) -> findings.add(incomplete(service, tables)));
        return findings;
    }

    private Finding object(Folding.Folded folded) {
        Judged judged = folded.judged();
        ObjectId id = judged.id();
        List<Finding.AttributeValues> attributes = AttributeTable.of(
                null,
                null,
                axis.head().object(id),
                axis.model().object(id),
                checkout.model().expresses());
        Draft draft = new Draft(judged.code(), null)
                .of(judged.owner().service(), judged.owner().migrations())
                .on(id.toString())
                .changed(judged.change(), folded.children())
                .attributes(attributes)
                .says(ChangeText.message(judged.code(), id, "", attributes), ChangeText.why(judged.code()))
                .state("head", axis.head().presence(id))
                .state("model", axis.model().presence(id));
        addEvidence(draft, judged);
        addRemedies(draft, judged);
        return draft.write();
    }

    private void addEvidence(Draft draft, Judged judged) {
        checkout.modelTable(judged.root())
                .ifPresent(
                        table -> draft.source("the models declare " + table.id().label(), table.place()));
        places.migration(judged.owner().migrations(), judged.id(), judged.root())
                .ifPresent(found -> draft.source(
                        "revision " + found.revision().id() + " speaks of it",
                        found.statement().place()));
    }

    private static void addRemedies(Draft draft, Judged judged) {
        switch (judged.code()) {
            case "pending-drop-still-modelled" ->
                draft.remedy("adopt", "Take it out of the models before the migration runs.", null, null)
                        .remedy("draft", "Or keep it: take the drop out of the migration.", null, null);
            case "name-differs" -> draft.remedy("adopt", "Name it in the models as the migrations do.", null, null);
            case "head-ahead-of-model" -> draft.remedy("adopt", "Add it to the models.", null, null);
            default ->
                draft.remedy(
                        "draft",
                        "Draft the missing migration.",
                        null,
                        command(judged.owner().service()));
        }
    }

    private static String command(String service) {
        return "plumbline complete . --service " + service;
    }

    private Finding incomplete(String service, List<Folding.Folded> tables) {
        Draft draft = new Draft("incomplete-history", null)
                .of(service, tables.getFirst().judged().owner().migrations())
                .changed("missing", tables.size())
                .says(
                        "No migration makes " + names(tables) + ", which the models of " + service + " declare.",
                        "Head, replayed from empty, lacks " + (tables.size() == 1 ? "the table." : "these tables."))
                .state("head", dev.plumbline.catalog.Presence.ABSENT)
                .state("model", dev.plumbline.catalog.Presence.PRESENT)
                .remedy("draft", "Draft the missing migration.", null, command(service));
        for (Folding.Folded each : tables) {
            checkout.modelTable(each.judged().id())
                    .ifPresent(table ->
                            draft.source("the models declare " + table.id().label(), table.place()));
        }
        return draft.write();
    }

    private static String names(List<Folding.Folded> tables) {
        return String.join(
                ", ",
                tables.stream().map(each -> each.judged().id().label()).sorted().toList());
    }
}
