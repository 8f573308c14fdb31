package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What migration sets are called: like the one service that runs them, {@code main} where several do, else by their folder. */
final class SetNames {
    private final Map<String, String> services;
    private final Set<String> taken = new HashSet<>();

    /** {@code services} are the names of services by their folder. */
    SetNames(Map<String, String> services) {
        this.services = services;
    }

    String of(FoundSet set, List<String> users) {
        String own = set.name().equals(set.folder()) || set.name().isEmpty() ? "" : set.name();
        String wanted = !own.isEmpty()
                ? own
                : users.size() == 1
                        ? services.getOrDefault(users.getFirst(), "main")
                        : users.isEmpty() ? last(set) : "main";
        String name = wanted;
        if (taken.contains(name)) {
            name = wanted + "-" + last(set);
        }
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private static String last(FoundSet set) {
        String name = Paths.name(set.folder());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
