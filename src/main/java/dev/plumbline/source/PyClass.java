package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A class of the project: its bases, what its body set in order, its annotations in order, its keywords such as {@code table=True}. */
public final class PyClass implements PyValue {
    private final Scope scope;
    private final String name;
    private final Place place;
    private final List<PyValue> bases;
    private final Map<String, PyValue> keywords;
    private final List<PyValue> decorators = new ArrayList<>();
    private final Map<String, PyValue> namespace = new LinkedHashMap<>();
    private final Map<String, Annotation> annotations = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    PyClass(Scope scope, String name, Place place, List<PyValue> bases, Map<String, PyValue> keywords) {
        this.scope = scope;
        this.name = name;
        this.place = place;
        this.bases = List.copyOf(bases);
        this.keywords = keywords;
    }

    /** An annotation, evaluated when it is asked for; a text is read as the expression in it. */
    public static final class Annotation {
        private final Place place;
        private final Supplier<PyValue> evaluation;
        private @Nullable PyValue value;

        Annotation(Place place, Supplier<PyValue> evaluation) {
            this.place = place;
            this.evaluation = evaluation;
        }

        /** Its value; names that are defined further below in the file are known. */
        public PyValue value() {
            PyValue known = value;
            if (known == null) {
                known = evaluation.get();
                value = known;
            }
            return known;
        }

        /** Where it stands. */
        public Place place() {
            return place;
        }
    }

    /** The module that defines it. */
    public PyModule module() {
        return scope.module();
    }

    /** The scope of its body. */
    Scope scope() {
        return scope;
    }

    public String name() {
        return name;
    }

    /** Its {@code class} line. */
    public Place place() {
        return place;
    }

    /** Its bases as written: classes of the project and symbols. */
    public List<PyValue> bases() {
        return bases;
    }

    /** {@code class X(Base, table=True)}: {@code table}. */
    public Map<String, PyValue> keywords() {
        return keywords;
    }

    /** Values of its decorators, outermost first. */
    public List<PyValue> decorators() {
        return decorators;
    }

    /** Names that its own body set, in order, methods included. */
    public Map<String, PyValue> namespace() {
        return namespace;
    }

    /** Annotations of its own body, in order. */
    public Map<String, Annotation> annotations() {
        return annotations;
    }

    /** Where its own body sets or annotates each name, in the order of the body. */
    public Map<String, Place> places() {
        return places;
    }

    /** This class and those of the project it derives from, nearest first, each once: left bases before right ones. */
    public List<PyClass> lineage() {
        Set<PyClass> found = new LinkedHashSet<>();
        collect(found);
        return List.copyOf(found);
    }

    private void collect(Set<PyClass> found) {
        if (!found.contains(this)) {
            found.add(this);
            for (PyValue base : bases) {
                if (base instanceof PyClass parent) {
                    found.removeIf(seen -> seen != this && parent.lineage().contains(seen));
                    parent.collect(found);
                }
            }
        }
    }

    /** The value of a name set in its body or in that of a class it derives from, or null. */
    public @Nullable PyValue find(String attribute) {
        return lineage().stream()
                .map(type -> type.namespace.get(attribute))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether it or a class it derives from has a base from outside the project with that qualified name. */
    public boolean derivesFrom(String qualified) {
        return outsideBases().stream().anyMatch(base -> base.qualified().equals(qualified));
    }

    /** Bases from outside the project, its own and inherited ones. */
    public List<Symbolic> outsideBases() {
        return lineage().stream()
                .flatMap(type -> type.bases.stream())
                .filter(Symbolic.class::isInstance)
                .map(Symbolic.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return "<class " + name + ">";
    }
}
