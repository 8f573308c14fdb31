package dev.plumbline.plan;

import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.ObjectId;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A domain gets a check before anything more is of it, and after all that is of it no more: the server refuses to check the rows of a
 * table that has the domain inside a composite type ({@code ALTER DOMAIN}, notes).
 */
record CheckedDomains(Side actual, Side expected, Fates fates, Steps steps) {
    private static final Set<String> OF_TYPES = Set.of("type", "domain", "table", "foreign-table", "column");

    void arrange() {
        for (Step step : steps.all()) {
            ObjectId domain = checked(step);
            if (domain != null && expected.find(domain) instanceof Domain) {
                steps.all().forEach(other -> arrange(step, other, domain));
            }
        }
    }

    private static @Nullable ObjectId checked(Step step) {
        return switch (step.node.kind()) {
            case "check" -> step.act == Act.REMOVE ? null : new ObjectId("domain", Names.parent(step.node));
            case "domain" -> step.form == Form.SET_NOT_NULL ? step.node : null;
            default -> null;
        };
    }

    private void arrange(Step check, Step other, ObjectId domain) {
        if (!OF_TYPES.contains(other.node.kind())) {
            return;
        }
        boolean was = other.act != Act.MAKE && !fates.isGone(domain) && isOf(other, domain, actual);
        boolean is = other.act != Act.REMOVE && isOf(other, domain, expected);
        if (is && !was) {
            other.earlier.add(check);
        } else if (was && !is) {
            check.earlier.add(other);
        }
    }

    private static boolean isOf(Step step, ObjectId domain, Side side) {
        return Stream.concat(Stream.of(step.node), step.also.stream()).anyMatch(node -> isOf(node, domain, side));
    }

    /** By itself, or by the composite types that it is of. */
    private static boolean isOf(ObjectId node, ObjectId domain, Side side) {
        return side.needs(node).stream()
                .anyMatch(need -> need.equals(domain) || (need.kind().equals("type") && isOf(need, domain, side)));
    }
}
