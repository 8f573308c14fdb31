package dev.plumbline.plan;

import dev.plumbline.catalog.Secret;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions, made and dropped without a word to the publisher: its slot must be made or dropped there, and the tables refreshed
 * here, by hand.
 */
final class SubscriptionStatements implements KindStatements<Subscription> {
    private static final Map<String, String> USUAL = Map.of(
            "binary", "false",
            "disable_on_error", "false",
            "failover", "false",
            "origin", "any",
            "password_required", "true",
            "run_as_owner", "false",
            "streaming", "off",
            "synchronous_commit", "off");

    @Override
    public List<Action> make(Subscription subscription) {
        List<Action> actions = new ArrayList<>();
        String options = "connect = false, slot_name = " + slot(subscription)
                + subscription.options().stream().map(option -> ", " + option).collect(Collectors.joining());
        actions.add(Action.make(
                subscription.id(),
                "CREATE SUBSCRIPTION " + subscription.id().name() + " CONNECTION " + SqlName.literal(Secret.CONNECTION)
                        + " PUBLICATION " + publications(subscription) + " WITH (" + options + ")",
                HazardCode.NEEDS_SECRET,
                HazardCode.NEEDS_PUBLISHER,
                HazardCode.NEEDS_PRIVILEGE));
        if (subscription.enabled()) {
            actions.add(change(subscription, "ENABLE"));
        }
        return actions;
    }

    @Override
    public List<Action> remove(Subscription subscription) {
        List<Action> actions = new ArrayList<>();
        if (subscription.slot() != null) {
            if (subscription.enabled()) {
                actions.add(change(subscription, "DISABLE"));
            }
            actions.add(change(subscription, "SET (slot_name = NONE)"));
        }
        actions.add(Action.remove(
                subscription.id(),
                "DROP SUBSCRIPTION " + subscription.id().name(),
                HazardCode.NEEDS_PUBLISHER,
                HazardCode.NEEDS_PRIVILEGE));
        return actions;
    }

    @Override
    public @Nullable List<Action> change(Subscription from, Subscription to) {
        SortedMap<String, String> before = byName(from);
        SortedMap<String, String> after = byName(to);
        if (!Objects.equals(before.get("two_phase"), after.get("two_phase"))) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        boolean stopped = !Objects.equals(from.slot(), to.slot())
                || !Objects.equals(before.get("failover"), after.get("failover"));
        if (from.enabled() && (stopped || !to.enabled())) {
            actions.add(change(to, "DISABLE"));
        }
        if (!from.connection().equals(to.connection())) {
            actions.add(Action.change(
                    to.id(),
                    alter(to) + "CONNECTION " + SqlName.literal(Secret.CONNECTION),
                    HazardCode.NEEDS_SECRET,
                    HazardCode.NEEDS_PRIVILEGE));
        }
        if (!from.publications().equals(to.publications())) {
            actions.add(change(to, "SET PUBLICATION " + publications(to) + " WITH (refresh = false)"));
        }
        List<String> set = settings(from, to, before, after);
        if (!set.isEmpty()) {
            actions.add(change(to, "SET (" + String.join(", ", set) + ")"));
        }
        if (to.enabled() && (stopped || !from.enabled())) {
            actions.add(change(to, "ENABLE"));
        }
        return actions;
    }

    private static List<String> settings(
            Subscription from, Subscription to, SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> set = new ArrayList<>();
        if (!Objects.equals(from.slot(), to.slot())) {
            set.add("slot_name = " + slot(to));
        }
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                set.add(name + " = " + value);
            }
        });
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> set.add(name + " = " + USUAL.get(name)));
        return set;
    }

    private static SortedMap<String, String> byName(Subscription subscription) {
        SortedMap<String, String> byName = new TreeMap<>();
        for (String option : subscription.options()) {
            int at = option.indexOf(" = ");
            byName.put(option.substring(0, at), option.substring(at + " = ".length()));
        }
        return byName;
    }

    private static String slot(Subscription subscription) {
        return subscription.slot() == null ? "NONE" : SqlName.literal(subscription.slot());
    }

    private static String publications(Subscription subscription) {
        return subscription.publications().stream().map(SqlName::quote).collect(Collectors.joining(", "));
    }

    private static Action change(Subscription subscription, String words) {
        return Action.change(
                subscription.id(), alter(subscription) + words, HazardCode.NEEDS_PUBLISHER, HazardCode.NEEDS_PRIVILEGE);
    }

    private static String alter(Subscription subscription) {
        return "ALTER SUBSCRIPTION " + subscription.id().name() + " ";
    }
}
