package dev.plumbline.plan;

import dev.plumbline.catalog.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publications: what is published and how can be set in place, but not whether that is all tables. */
final class PublicationStatements implements KindStatements<Publication> {
    private static final String OPTIONS = "WITH (publish = ";

    @Override
    public List<Action> make(Publication publication) {
        return List.of(Action.make(
                publication.id(),
                "CREATE PUBLICATION " + publication.id().name() + " " + only(what(publication)) + " WITH "
                        + options(publication),
                HazardCode.NEEDS_PRIVILEGE));
    }

    @Override
    public List<Action> remove(Publication publication) {
        return List.of(Action.remove(
                publication.id(), "DROP PUBLICATION " + publication.id().name()));
    }

    @Override
    public @Nullable List<Action> change(Publication from, Publication to) {
        String before = what(from);
        String after = what(to);
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER PUBLICATION " + to.id().name() + " SET ";
        if (!before.equals(after)) {
            if (!after.startsWith("FOR TABLE") || before.startsWith("FOR ALL")) {
                return null;
            }
            actions.add(
                    Action.change(to.id(), alter + only(after).substring("FOR ".length()), HazardCode.NEEDS_PRIVILEGE));
        }
        String options = options(to);
        if (!options.equals(options(from))) {
            boolean root = options.contains("publish_via_partition_root");
            boolean had = options(from).contains("publish_via_partition_root");
            String reset = had && !root ? options.replace(")", ", publish_via_partition_root = false)") : options;
            actions.add(Action.change(to.id(), alter + reset));
        }
        return actions;
    }

    /** Each table by itself: its children are named too, where they are published. */
    private static String only(String what) {
        String head = "FOR TABLE ";
        return what.startsWith(head)
                ? head
                        + Arguments.split(what.substring(head.length())).stream()
                                .map(entry -> entry.startsWith("TABLES IN SCHEMA") || !entry.contains(".")
                                        ? entry
                                        : "ONLY " + entry)
                                .collect(Collectors.joining(", "))
                : what;
    }

    private static String what(Publication publication) {
        String definition = publication.definition();
        return definition.substring(0, definition.lastIndexOf(OPTIONS)).strip();
    }

    private static String options(Publication publication) {
        String definition = publication.definition();
        return definition.substring(definition.lastIndexOf(OPTIONS) + "WITH ".length());
    }
}
