package dev.plumbline.files;

import dev.plumbline.audit.Deployment;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.hcl.HclValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was found of one service so far; two different values of one variable make it unresolved. */
final class ServiceSettings {
    private final String service;
    private final Place place;
    private final Map<String, String> variables = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Set<String> unresolved = new TreeSet<>();
    private boolean open;
    private boolean anyEnvironment;
    private @Nullable Integer replicas;
    private boolean replicasUnclear;

    ServiceSettings(String service, Place place) {
        this.service = service;
        this.place = place;
    }

    void sawEnvironment() {
        anyEnvironment = true;
    }

    /** There may be variables that were not read. */
    void open() {
        open = true;
    }

    void variable(String name, HclValue value) {
        anyEnvironment = true;
        if (value instanceof HclValue.Null) {
            return;
        }
        places.putIfAbsent(name, value.place());
        String text = HclValue.isPlain(value) ? HclValue.textOf(value) : null;
        String before = variables.get(name);
        if (text == null || (before != null && !before.equals(text)) || unresolved.contains(name)) {
            variables.remove(name);
            unresolved.add(name);
        } else {
            variables.put(name, text);
        }
    }

    /** The largest of several numbers counts. */
    void replicas(HclValue value) {
        if (value instanceof HclValue.Numeral numeral) {
            int number = numeral.number().intValue();
            replicas = replicas == null ? number : Math.max(replicas, number);
        } else if (HclValue.isPlain(value) && HclValue.textOf(value).matches("[0-9]{1,6}")) {
            replicas = Math.max(replicas == null ? 0 : replicas, Integer.parseInt(HclValue.textOf(value)));
        } else if (value instanceof HclValue.Unknown) {
            replicasUnclear = true;
        }
    }

    Deployment deployment() {
        if (open || !anyEnvironment) {
            unresolved.add("*");
        }
        Integer known = replicasUnclear && (replicas == null || replicas < 2) ? null : replicas;
        return new Deployment(service, places, variables, unresolved, known, place);
    }
}
