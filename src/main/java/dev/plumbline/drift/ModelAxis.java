package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The model axis: one verdict for each object that head or the models have, of services that have both. Whole tables that no revision
 * makes are named apart, since one finding stands for all of a service's.
 */
final class ModelAxis {
    private final Checkout checkout;
    private final Ownership ownership;
    private final Family family;
    private final State head;
    private final State model;

    ModelAxis(Checkout checkout, LeftOut leftOut, Ownership ownership, Family family) {
        this.checkout = checkout;
        this.ownership = ownership;
        this.family = family;
        head = State.of(leftOut.from(checkout.head().snapshot(), object -> false));
        model = new State(
                leftOut.from(checkout.model().snapshot(), object -> false),
                id -> checkout.model().expresses().test(id, ""),
                checkout.model().expresses());
    }

    List<Judged> judge() {
        Set<ObjectId> ids = new TreeSet<>(head.snapshot().objects().keySet());
        ids.addAll(model.snapshot().objects().keySet());
        List<Judged> judged = new ArrayList<>();
        for (ObjectId id : ids) {
            ObjectId root = family.root(id);
            Ownership.Owned owner = ownership.of(root);
            if (hasBoth(owner)) {
                judge(id, root, owner, judged);
            }
        }
        return new NamesAlike(head, model).join(judged);
    }

    private void judge(ObjectId id, ObjectId root, Ownership.Owned owner, List<Judged> judged) {
        ModelSpeech speech = checkout.speech(owner.service());
        Value modelled = speech.inEffect(
                withGaps(model, checkout.model().gaps(), owner.service()).value(id));
        Value declared = speech.inEffect(withGaps(head, checkout.head().gaps(), owner.migrations())
                        .value(id))
                .only(attribute -> checkout.model().expresses().test(id, attribute));
        ModelRule verdict =
                ModelRule.of(declared, modelled, checkout.head().onceMade().contains(id));
        String code = verdict.code();
        if (code != null) {
            judged.add(new Judged(id, root, code, Judged.change(declared, modelled), owner));
        }
    }

    /** Whether both the service's head and its models are known to say something. */
    private boolean hasBoth(Ownership.Owned owner) {
        Models models = checkout.models().get(owner.service());
        return models != null
                && !models.tables().isEmpty()
                && !owner.migrations().isEmpty()
                && !checkout.head().problems().containsKey(owner.migrations());
    }

    private static State withGaps(State state, Map<String, List<Gap>> gaps, String of) {
        List<Gap> own = gaps.getOrDefault(of, List.of());
        return own.isEmpty() ? state : new State(state.snapshot().withGaps(own), state.says(), state.expresses());
    }

    /** Whether it is a whole table that the models have and no revision ever made. */
    static boolean isTableWithoutMigration(Judged judged) {
        return judged.code().equals("model-ahead-of-head")
                && judged.id().kind().equals("table")
                && judged.change().equals("missing");
    }

    State head() {
        return head;
    }

    State model() {
        return model;
    }
}
