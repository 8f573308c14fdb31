package dev.plumbline.drift;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Attributes every difference between the states of a project to its cause. Computes only; everything was read before. */
public final class Attribution {
    private final Checkout checkout;
    private final LeftOut leftOut;

    /** {@code providerSchemas}: schemas that belong to the provider, by the project's presets. */
    public Attribution(Checkout checkout, Set<String> providerSchemas) {
        this.checkout = checkout;
        leftOut = new LeftOut(checkout.project(), providerSchemas);
    }

    /** The findings of the checkout and of each environment, related to each other, unsorted and without waivers. */
    public List<Finding> findings(List<Deployed> environments) {
        List<Finding> findings = new ArrayList<>(ofCheckout());
        for (Deployed deployed : environments) {
            findings.addAll(of(deployed));
        }
        return Relations.relate(findings);
    }

    /** How many objects were left out. */
    public int ignored() {
        return leftOut.count();
    }

    /** Whether some difference can only be told apart by what start-up code makes. */
    public boolean needsStartup(Deployed deployed) {
        Ownership ownership = ownership(deployed);
        EnvironmentStates states = new EnvironmentStates(checkout, deployed, leftOut);
        return judge(deployed, ownership, states).stream()
                .anyMatch(judged ->
                        judged.code().equals("changed-by-hand") || judged.code().equals("pre-empted-migration"));
    }

    /** Objects of a service that live does not have as its models say, but for those under tables that will be there by then. */
    public List<ObjectId> differsFromModels(Deployed deployed, String service, Set<ObjectId> willBeThere) {
        Ownership ownership = ownership(deployed);
        EnvironmentStates states = new EnvironmentStates(checkout, deployed, leftOut);
        Family family = family(deployed);
        ModelSpeech speech = checkout.speech(service);
        return states.model().snapshot().objects().keySet().stream()
                .filter(id -> ownership.of(family.root(id)).service().equals(service))
                .filter(id -> states.model().says().test(id))
                .filter(id -> deployed.live().objects().containsKey(family.root(id))
                        || !willBeThere.contains(family.root(id)))
                .filter(id -> !speech.inEffect(states.live().value(id))
                        .only(attribute -> states.model().expresses().test(id, attribute))
                        .equals(speech.inEffect(states.model().value(id))))
                .toList();
    }

    /** What the models of that service declare and its head lacks or has otherwise. */
    public Shortfall shortfall(Service service) {
        List<Judged> judged = axis().judge().stream()
                .filter(each -> each.owner().service().equals(service.name()))
                .toList();
        List<Gap> gaps = new ArrayList<>(checkout.model().gaps().getOrDefault(service.name(), List.of()));
        gaps.addAll(checkout.head().gaps().getOrDefault(String.valueOf(service.migrations()), List.of()));
        return new Shortfall(
                ids(judged, "model-ahead-of-head", "missing"),
                ids(judged, "model-ahead-of-head", "changed"),
                ids(judged, "pending-drop-still-modelled", "missing"),
                ids(judged, "head-ahead-of-model", "unexpected"),
                gaps);
    }

    private static List<ObjectId> ids(List<Judged> judged, String code, String change) {
        return judged.stream()
                .filter(each -> each.code().equals(code) && each.change().equals(change))
                .map(Judged::id)
                .toList();
    }

    private ModelAxis axis() {
        Family family =
                new Family(List.of(checkout.head().snapshot(), checkout.model().snapshot()));
        return new ModelAxis(checkout, leftOut, ownership(checkout.head().made()), family);
    }

    private List<Finding> ofCheckout() {
        Ownership ownership = ownership(checkout.head().made());
        Family family =
                new Family(List.of(checkout.head().snapshot(), checkout.model().snapshot()));
        ModelAxis axis = new ModelAxis(checkout, leftOut, ownership, family);
        List<Finding> findings = new ArrayList<>(new SetFindings(checkout, ownership).write());
        findings.addAll(new ModelFindings(checkout, axis).write(new Folding(family, axis.judge()).fold()));
        findings.addAll(new DeploymentFindings(checkout).leftOutOfScript());
        return findings;
    }

    private List<Finding> of(Deployed deployed) {
        Ownership ownership = ownership(deployed);
        EnvironmentStates states = new EnvironmentStates(checkout, deployed, leftOut);
        LiveFindings writer = new LiveFindings(checkout, deployed, states);
        List<Finding> findings =
                new ArrayList<>(new HistoryFindings(new SetFindings(checkout, ownership), deployed).write());
        new Folding(family(deployed), judge(deployed, ownership, states))
                .fold()
                .forEach(folded -> findings.add(writer.write(folded)));
        findings.addAll(new DeploymentFindings(checkout).of(deployed.deployments()));
        return findings;
    }

    private List<Judged> judge(Deployed deployed, Ownership ownership, EnvironmentStates states) {
        return new LiveAxis(states, ownership, family(deployed)).judge();
    }

    private Family family(Deployed deployed) {
        List<Snapshot> snapshots = new ArrayList<>(List.of(
                deployed.head().snapshot(),
                deployed.applied().snapshot(),
                deployed.live(),
                checkout.model().snapshot()));
        return new Family(snapshots);
    }

    private Ownership ownership(Deployed deployed) {
        Map<String, Set<ObjectId>> made = new HashMap<>();
        Stream.of(
                        checkout.head().made(),
                        deployed.head().made(),
                        deployed.applied().made())
                .forEach(each -> each.forEach((set, objects) ->
                        made.computeIfAbsent(set, s -> new HashSet<>()).addAll(objects)));
        return ownership(made);
    }

    private Ownership ownership(Map<String, Set<ObjectId>> made) {
        return new Ownership(checkout.project(), checkout.model().declared(), made);
    }
}
