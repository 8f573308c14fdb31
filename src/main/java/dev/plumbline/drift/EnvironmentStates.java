package dev.plumbline.drift;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The states of one environment, each ready to be asked for the objects of a service. */
final class EnvironmentStates {
    private final Checkout checkout;
    private final Deployed deployed;
    private final LeftOut leftOut;
    private final State live;
    private final State applied;
    private final State head;
    private final State startup;
    private final State model;

    EnvironmentStates(Checkout checkout, Deployed deployed, LeftOut leftOut) {
        this.checkout = checkout;
        this.deployed = deployed;
        this.leftOut = leftOut;
        Predicate<CatalogObject> set = new AccessStatements(checkout.changelogs())::set;
        live = state(deployed.live(), set);
        applied = state(deployed.applied().snapshot(), set);
        head = state(deployed.head().snapshot(), set);
        startup = deployed.startup().map(snapshot -> state(snapshot, set)).orElse(State.unknown());
        model = modelState();
    }

    private State state(Snapshot snapshot, Predicate<CatalogObject> set) {
        return State.of(leftOut.from(snapshot, set));
    }

    private State modelState() {
        Snapshot modelled = leftOut.from(checkout.model().snapshot(), object -> false);
        return new State(
                modelled,
                id -> checkout.model().expresses().test(id, ""),
                checkout.model().expresses());
    }

    State live() {
        return live;
    }

    State applied() {
        return applied;
    }

    State head() {
        return head;
    }

    State startup() {
        return startup;
    }

    State model() {
        return model;
    }

    ModelSpeech speech(Ownership.Owned owner) {
        return checkout.speech(owner.service());
    }

    /** What the owner's models say, where they could be read. */
    State modelFor(Ownership.Owned owner) {
        List<Gap> gaps = checkout.model().gaps().getOrDefault(owner.service(), List.of());
        return gaps.isEmpty() ? model : new State(model.snapshot().withGaps(gaps), model.says(), model.expresses());
    }

    /** Applied, as far as the history of the owner's migration set says. */
    State appliedFor(Ownership.Owned owner) {
        AppliedState state = deployed.revisions().get(owner.migrations());
        boolean known = owner.migrations().isEmpty()
                ? deployed.revisions().values().stream().allMatch(EnvironmentStates::isKnown)
                        && deployed.applied().problems().isEmpty()
                : isKnown(state) && !deployed.applied().problems().containsKey(owner.migrations());
        return known ? withGaps(applied, deployed.applied(), owner) : State.unknown();
    }

    /** Head, unless the owner's migration set does not replay. */
    State headFor(Ownership.Owned owner) {
        boolean known = owner.migrations().isEmpty()
                ? deployed.head().problems().isEmpty()
                : !deployed.head().problems().containsKey(owner.migrations());
        return known ? withGaps(head, deployed.head(), owner) : State.unknown();
    }

    /** Whether there is no head to compare the owner's objects with. */
    boolean comparedWithModels(Ownership.Owned owner) {
        if (owner.service().isEmpty()) {
            return false;
        }
        return owner.migrations().isEmpty() || deployed.head().problems().containsKey(owner.migrations());
    }

    private static boolean isKnown(@org.jspecify.annotations.Nullable AppliedState state) {
        return state instanceof AppliedState.At || state instanceof AppliedState.Empty;
    }

    /** What could not be read of one set hides nothing of another's. */
    private static State withGaps(State state, HeadState replayed, Ownership.Owned owner) {
        List<Gap> gaps = owner.migrations().isEmpty()
                ? replayed.gaps().values().stream().flatMap(List::stream).toList()
                : replayed.gaps().getOrDefault(owner.migrations(), List.of());
        return gaps.isEmpty() ? state : new State(state.snapshot().withGaps(gaps), state.says(), state.expresses());
    }

    Map<String, AppliedState> revisions() {
        return deployed.revisions();
    }
}
