package dev.plumbline.source;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names of a module, function, class body or comprehension; imported names are followed when they are asked for. */
final class Scope implements Changing {
    private enum Kind {
        MODULE,
        CLASS,
        FUNCTION,
        COMPREHENSION
    }

    private final long since = Seniority.next();
    private final Kind kind;
    private final PyModule module;
    private final Interpreter interpreter;
    private final @Nullable Scope parent;
    private String privately = "";
    private final Map<String, Binding> names = new LinkedHashMap<>();
    private final Set<String> globals = new HashSet<>();
    private final Set<String> nonlocals = new HashSet<>();
    private final Set<String> stars = new LinkedHashSet<>();

    private Scope(Kind kind, PyModule module, Interpreter interpreter, @Nullable Scope parent) {
        this.kind = kind;
        this.module = module;
        this.interpreter = interpreter;
        this.parent = parent;
    }

    static Scope ofModule(PyModule module, Interpreter interpreter) {
        return new Scope(Kind.MODULE, module, interpreter, null);
    }

    Scope forFunction() {
        return new Scope(Kind.FUNCTION, module, interpreter, this);
    }

    Scope forClass(String name) {
        Scope scope = new Scope(Kind.CLASS, module, interpreter, this);
        scope.privately = "_" + name.replaceFirst("^_+", "");
        return scope;
    }

    /** The name of an attribute as code in this scope means it: {@code __x} inside a class {@code C} is {@code _C__x}. */
    String attribute(String name) {
        if (!name.startsWith("__") || name.endsWith("__")) {
            return name;
        }
        Scope scope = this;
        while (scope.kind != Kind.CLASS && scope.parent != null) {
            scope = scope.parent;
        }
        return scope.privately + name;
    }

    Scope forComprehension() {
        return new Scope(Kind.COMPREHENSION, module, interpreter, this);
    }

    PyModule module() {
        return module;
    }

    boolean isModule() {
        return kind == Kind.MODULE;
    }

    /** The value of a name that this scope itself has, or null. */
    @Nullable
    PyValue own(String name) {
        Binding binding = names.get(name);
        return binding == null ? null : binding.value();
    }

    /** The value of a name as seen from here, or null. */
    @Nullable
    PyValue find(String name) {
        if (globals.contains(name)) {
            return root().own(name);
        }
        PyValue found = own(name);
        Scope outer = parent;
        while (found == null && outer != null) {
            found = outer.kind == Kind.CLASS && kind != Kind.COMPREHENSION ? null : outer.own(name);
            outer = outer.parent;
        }
        return found;
    }

    private Scope root() {
        Scope scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    /** A module from outside the project whose every name was imported, or null. */
    @Nullable
    String star() {
        Set<String> found = root().stars;
        return found.size() == 1 ? found.iterator().next() : null;
    }

    void addStar(String outside) {
        root().stars.add(outside);
    }

    void set(String name, PyValue value) {
        owner(name).bind(name, new Binding.Value(value));
    }

    void setImport(String name, Supplier<PyValue> follow) {
        owner(name).bind(name, new Binding.Import(follow));
    }

    private void bind(String name, Binding binding) {
        interpreter.journal().touch(this);
        names.put(name, binding);
    }

    void remove(String name) {
        Scope owner = owner(name);
        interpreter.journal().touch(owner);
        owner.names.remove(name);
    }

    private Scope owner(String name) {
        if (globals.contains(name)) {
            return root();
        }
        Scope outer = parent;
        while (nonlocals.contains(name) && outer != null) {
            if (outer.kind == Kind.FUNCTION && outer.names.containsKey(name)) {
                return outer;
            }
            outer = outer.parent;
        }
        return this;
    }

    /** The scope that {@code :=} sets names in: the one around comprehensions. */
    Scope aroundComprehensions() {
        Scope scope = this;
        while (scope.kind == Kind.COMPREHENSION && scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    void outer(boolean global, List<String> outside) {
        (global ? globals : nonlocals).addAll(outside);
    }

    Map<String, PyValue> all() {
        Map<String, PyValue> values = new LinkedHashMap<>();
        for (String name : List.copyOf(names.keySet())) {
            PyValue value = own(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    Map<String, PyValue> defined() {
        Map<String, PyValue> values = new LinkedHashMap<>();
        names.forEach((name, binding) -> {
            if (binding instanceof Binding.Value(PyValue value)) {
                values.put(name, value);
            }
        });
        return values;
    }

    Set<String> keys() {
        return new LinkedHashSet<>(names.keySet());
    }

    @Override
    public long since() {
        return since;
    }

    @Override
    public Runnable remember() {
        Map<String, Binding> before = new LinkedHashMap<>(names);
        return () -> {
            names.clear();
            names.putAll(before);
        };
    }

    @Override
    public Object content() {
        return new LinkedHashMap<>(names);
    }

    /** Names that are not the same in that state. */
    Set<String> differing(Object state) {
        Map<?, ?> other = (Map<?, ?>) state;
        Set<String> all = ofEither(names, other);
        all.removeIf(name -> Objects.equals(names.get(name), other.get(name)));
        return all;
    }

    @Override
    public void mayBecome(Object after, Unknown rows) {
        for (String name : differing(after)) {
            if (own(name) instanceof PyContainer container) {
                interpreter.journal().touch(container);
                container.andMore(rows);
            } else if (names.containsKey(name)) {
                names.put(name, new Binding.Value(rows));
            }
        }
    }

    /** A name that was not there is as good as unknown. */
    @Override
    public boolean blur(Object before, Unknown why) {
        Map<?, ?> earlier = (Map<?, ?>) before;
        boolean known = false;
        for (String name : differing(before)) {
            Object binding = earlier.get(name);
            names.put(name, new Binding.Value(why));
            known |= binding != null && !(binding instanceof Binding.Value(PyValue value) && Unknown.isPlain(value));
        }
        return known;
    }

    @Override
    public void merge(Object one, Object other, Unknown why) {
        Map<?, ?> left = (Map<?, ?>) one;
        Map<?, ?> right = (Map<?, ?>) other;
        for (String name : ofEither(left, right)) {
            Object value = left.get(name);
            boolean same = value != null && value.equals(right.get(name));
            names.put(name, same ? (Binding) value : new Binding.Value(why));
        }
    }

    private static Set<String> ofEither(Map<?, ?> one, Map<?, ?> other) {
        Set<String> all = new LinkedHashSet<>();
        one.keySet().forEach(name -> all.add((String) name));
        other.keySet().forEach(name -> all.add((String) name));
        return all;
    }
}
