package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The live axis of one environment: one verdict for each object that live, applied or head has. Objects of services without
 * migrations, or whose head is not known, are compared with their models instead.
 */
final class LiveAxis {
    private final EnvironmentStates states;
    private final Ownership ownership;
    private final Family family;

    LiveAxis(EnvironmentStates states, Ownership ownership, Family family) {
        this.states = states;
        this.ownership = ownership;
        this.family = family;
    }

    List<Judged> judge() {
        List<Judged> judged = new ArrayList<>();
        for (ObjectId id : objects()) {
            ObjectId root = family.root(id);
            Ownership.Owned owner = ownership.of(root);
            Judged verdict =
                    states.comparedWithModels(owner) ? againstModels(id, root, owner) : byRule(id, root, owner);
            if (!verdict.code().isEmpty()) {
                judged.add(verdict);
            }
        }
        return judged;
    }

    private Set<ObjectId> objects() {
        Set<ObjectId> ids = new TreeSet<>(states.live().snapshot().objects().keySet());
        ids.addAll(states.applied().snapshot().objects().keySet());
        ids.addAll(states.head().snapshot().objects().keySet());
        states.model().snapshot().objects().keySet().stream()
                .filter(id -> states.comparedWithModels(ownership.of(family.root(id))))
                .forEach(ids::add);
        return ids;
    }

    private Judged byRule(ObjectId id, ObjectId root, Ownership.Owned owner) {
        Value live = states.live().value(id);
        Value applied = states.appliedFor(owner).value(id);
        Value head = states.headFor(owner).value(id);
        LiveRule verdict = LiveRule.of(live, applied, head, states.startup().value(id));
        return new Judged(id, root, code(verdict, live, owner), change(verdict, live, applied, head), owner);
    }

    private static String code(LiveRule verdict, Value live, Ownership.Owned owner) {
        boolean fromNowhere = (verdict == LiveRule.CHANGED || verdict == LiveRule.DIFFERS_FROM_HEAD) && live.present();
        String code = verdict.code();
        return fromNowhere && owner.nobody() ? "unowned-object" : code == null ? "" : code;
    }

    private static String change(LiveRule verdict, Value live, Value applied, Value head) {
        boolean againstHead = verdict == LiveRule.PENDING
                || verdict == LiveRule.PENDING_DROP
                || verdict == LiveRule.DIFFERS_FROM_HEAD;
        return Judged.change(live, againstHead ? head : applied);
    }

    private Judged againstModels(ObjectId id, ObjectId root, Ownership.Owned owner) {
        State model = states.modelFor(owner);
        if (!model.says().test(id)) {
            return new Judged(id, root, "", "", owner);
        }
        ModelSpeech speech = states.speech(owner);
        Value live = speech.inEffect(states.live().value(id))
                .only(attribute -> model.expresses().test(id, attribute));
        Value modelled = speech.inEffect(model.value(id));
        String code = modelCode(live, modelled);
        return new Judged(id, root, code, Judged.change(live, modelled), owner);
    }

    private static String modelCode(Value live, Value model) {
        if (!live.known() || !model.known() || live.equals(model)) {
            return "";
        }
        return !model.present() ? "live-not-in-model" : live.present() ? "differs-from-model" : "model-not-in-live";
    }
}
