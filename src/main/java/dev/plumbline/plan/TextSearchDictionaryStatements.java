package dev.plumbline.plan;

import dev.plumbline.catalog.TextSearchDictionary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text search dictionaries: the options can be set in place. */
final class TextSearchDictionaryStatements implements KindStatements<TextSearchDictionary> {
    @Override
    public List<Action> make(TextSearchDictionary dictionary) {
        List<String> parts = new ArrayList<>();
        parts.add("TEMPLATE = " + dictionary.template());
        parts.addAll(dictionary.options());
        return List.of(Action.make(
                dictionary.id(),
                "CREATE TEXT SEARCH DICTIONARY " + dictionary.id().name() + " (" + String.join(", ", parts) + ")"));
    }

    @Override
    public List<Action> remove(TextSearchDictionary dictionary) {
        return List.of(Action.remove(
                dictionary.id(),
                "DROP TEXT SEARCH DICTIONARY " + dictionary.id().name()));
    }

    @Override
    public @Nullable List<Action> change(TextSearchDictionary from, TextSearchDictionary to) {
        if (!from.template().equals(to.template())) {
            return null;
        }
        List<String> parts = new ArrayList<>(to.options());
        parts.removeAll(from.options());
        from.options().stream()
                .map(TextSearchDictionaryStatements::name)
                .filter(name ->
                        to.options().stream().noneMatch(option -> name(option).equals(name)))
                .forEach(parts::add);
        return List.of(Action.change(
                to.id(), "ALTER TEXT SEARCH DICTIONARY " + to.id().name() + " (" + String.join(", ", parts) + ")"));
    }

    private static String name(String option) {
        return option.substring(0, option.indexOf(" = "));
    }
}
