package dev.plumbline.plan;

import dev.plumbline.catalog.CheckConstraint;
import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.ObjectId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Domains that the server gives no check, as columns have them inside composite types before and after ({@code ALTER DOMAIN}, notes):
 * they are made again, and the types with them.
 */
record HeldDomains(Side actual, Side expected) {
    private static final Set<String> TYPES = Set.of("type", "domain");

    /** The domain that a change cannot be done to. */
    Optional<ObjectId> of(Change change) {
        return checked(change).filter(this::isHeld);
    }

    private static Optional<ObjectId> checked(Change change) {
        if (change.to() instanceof CheckConstraint check
                && check.parent().kind().equals("domain")
                && check.isValid()
                && (change.comes() || (change.from() instanceof CheckConstraint before && !before.isValid()))) {
            return Optional.of(check.parent());
        }
        boolean refuses = change.inPlace()
                && change.actual() instanceof Domain from
                && change.expected() instanceof Domain to
                && to.notNull()
                && !from.notNull();
        return refuses ? Optional.of(change.expected().id()) : Optional.empty();
    }

    private boolean isHeld(ObjectId domain) {
        Set<ObjectId> columns = columns(actual, domain, false);
        columns.retainAll(columns(expected, domain, false));
        return !columns.isEmpty();
    }

    /** The columns that have a type inside a composite one. */
    private static Set<ObjectId> columns(Side side, ObjectId type, boolean inside) {
        Set<ObjectId> columns = new HashSet<>();
        for (ObjectId user : side.neededBy(type)) {
            if (inside && user.kind().equals("column")) {
                columns.add(user);
            } else if (TYPES.contains(user.kind())) {
                columns.addAll(columns(side, user, inside || user.kind().equals("type")));
            }
        }
        return columns;
    }
}
