package dev.plumbline.workflow;

import dev.plumbline.catalog.Attributes;
import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.drift.ModelSpeech;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** What the models of several services, each of its own kind, say of the objects that they make together. */
final class Spoken implements BiPredicate<ObjectId, String> {
    private final Snapshot built;
    private final Map<String, ModelSpeech> byTable = new HashMap<>();
    private final Set<ModelSpeech> all = new LinkedHashSet<>();

    Spoken(Collection<Models> models, Snapshot built) {
        this.built = built;
        for (Models each : models) {
            all.add(each.speech());
            each.tables().stream()
                    .filter(table -> !table.stub())
                    .map(ModelTable::id)
                    .forEach(table -> byTable.putIfAbsent(table.name(), each.speech()));
        }
    }

    @Override
    public boolean test(ObjectId object, String attribute) {
        String name = object.name();
        ModelSpeech own = byTable.get(name.contains("/") ? name.substring(0, name.indexOf('/')) : name);
        return own != null
                ? says(own, object, attribute)
                : all.stream().anyMatch(speech -> says(speech, object, attribute));
    }

    private boolean says(ModelSpeech speech, ObjectId object, String attribute) {
        return speech.expresses(object, attribute)
                && (speech.meansByLeavingOut(object, attribute) || mentions(object, attribute));
    }

    private boolean mentions(ObjectId object, String attribute) {
        CatalogObject made = built.objects().get(object);
        return made != null && (attribute.isEmpty() || Attributes.of(made).get(attribute) != null);
    }
}
