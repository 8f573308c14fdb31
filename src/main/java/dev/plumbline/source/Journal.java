package dev.plumbline.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What code in branches that may not run has changed, so that it can be undone. */
final class Journal {
    private final Deque<Map<Changing, Runnable>> open = new ArrayDeque<>();
    private final List<Map<Changing, Object>> watches = new ArrayList<>();
    private final Running running;

    Journal(Running running) {
        this.running = running;
    }

    /** Must be called before anything changes. */
    void touch(Changing changing) {
        running.changes(changing.since());
        for (Map<Changing, Object> watch : watches) {
            watch.computeIfAbsent(changing, Changing::content);
        }
        Map<Changing, Runnable> branch = open.peek();
        if (branch != null && !branch.containsKey(changing)) {
            branch.put(changing, changing.remember());
        }
        if (changing instanceof PyContainer container) {
            container.canOnlyHold(List.of());
        }
    }

    /** The same where all that changes is that an element is put in. */
    void touch(PyContainer container, PyValue added) {
        Set<PyValue> possible = new LinkedHashSet<>(container.possible());
        touch((Changing) container);
        if (!possible.isEmpty()) {
            possible.add(added);
            container.canOnlyHold(List.copyOf(possible));
        }
    }

    /** Notes there from now on what changes, undone or not, with its state before that. */
    void watch(Map<Changing, Object> changed) {
        watches.add(changed);
    }

    /** Ends what was begun last. */
    void unwatch() {
        watches.removeLast();
    }

    void begin() {
        open.push(new LinkedHashMap<>());
    }

    int depth() {
        return open.size();
    }

    void unwindTo(int depth) {
        while (open.size() > depth) {
            end();
        }
    }

    /** Undoes everything since {@link #begin}; the answer knows how each changed thing had become. */
    Map<Changing, After> end() {
        Map<Changing, After> changed = new LinkedHashMap<>();
        open.pop().forEach((changing, undo) -> {
            changed.put(changing, new After(changing.content(), changing.remember()));
            undo.run();
        });
        return changed;
    }

    /** A state that was undone, and the way back to it. */
    record After(Object content, Runnable restore) {}
}
