package dev.plumbline.plan;

import dev.plumbline.catalog.TextSearchConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Text search configurations: which dictionaries see which tokens can be set in place, the parser cannot. */
final class TextSearchConfigurationStatements implements KindStatements<TextSearchConfiguration> {
    @Override
    public List<Action> make(TextSearchConfiguration configuration) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                configuration.id(),
                "CREATE TEXT SEARCH CONFIGURATION " + configuration.id().name() + " (PARSER = " + configuration.parser()
                        + ")"));
        byToken(configuration)
                .forEach((token, dictionaries) -> actions.add(map(configuration, "ADD", token, dictionaries)));
        return actions;
    }

    @Override
    public List<Action> remove(TextSearchConfiguration configuration) {
        return List.of(Action.remove(
                configuration.id(),
                "DROP TEXT SEARCH CONFIGURATION " + configuration.id().name()));
    }

    @Override
    public @Nullable List<Action> change(TextSearchConfiguration from, TextSearchConfiguration to) {
        if (!from.parser().equals(to.parser())) {
            return null;
        }
        SortedMap<String, String> before = byToken(from);
        SortedMap<String, String> after = byToken(to);
        List<Action> actions = new ArrayList<>();
        before.keySet().stream()
                .filter(token -> !after.containsKey(token))
                .forEach(token -> actions.add(Action.change(to.id(), alter(to) + "DROP MAPPING FOR " + token)));
        after.forEach((token, dictionaries) -> {
            if (!dictionaries.equals(before.get(token))) {
                actions.add(map(to, before.containsKey(token) ? "ALTER" : "ADD", token, dictionaries));
            }
        });
        return actions;
    }

    private static Action map(TextSearchConfiguration to, String verb, String token, String dictionaries) {
        return Action.change(to.id(), alter(to) + verb + " MAPPING FOR " + token + " WITH " + dictionaries);
    }

    private static String alter(TextSearchConfiguration configuration) {
        return "ALTER TEXT SEARCH CONFIGURATION " + configuration.id().name() + " ";
    }

    private static SortedMap<String, String> byToken(TextSearchConfiguration configuration) {
        SortedMap<String, String> byToken = new TreeMap<>();
        for (String mapping : configuration.mappings()) {
            int colon = mapping.indexOf(": ");
            byToken.put(mapping.substring(0, colon), mapping.substring(colon + 2));
        }
        return byToken;
    }
}
