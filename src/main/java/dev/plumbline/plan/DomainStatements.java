package dev.plumbline.plan;

import dev.plumbline.catalog.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Domains without their checks. */
final class DomainStatements implements KindStatements<Domain> {
    @Override
    public List<Action> make(Domain domain) {
        return List.of(Action.make(
                domain.id(),
                "CREATE DOMAIN " + domain.id().name() + " AS " + domain.type()
                        + (domain.collation() == null ? "" : " COLLATE " + domain.collation())
                        + (domain.defaultValue() == null ? "" : " DEFAULT " + domain.defaultValue())
                        + (domain.notNull() ? " NOT NULL" : "")));
    }

    @Override
    public List<Action> remove(Domain domain) {
        return List.of(Action.remove(domain.id(), "DROP DOMAIN " + domain.id().name()));
    }

    @Override
    public @Nullable List<Action> change(Domain from, Domain to) {
        if (!from.type().equals(to.type()) || !Objects.equals(from.collation(), to.collation())) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER DOMAIN " + to.id().name() + " ";
        if (!Objects.equals(from.defaultValue(), to.defaultValue())) {
            actions.add(Action.change(
                    to.id(),
                    alter + (to.defaultValue() == null ? "DROP DEFAULT" : "SET DEFAULT " + to.defaultValue())));
        }
        if (from.notNull() != to.notNull()) {
            String sql = alter + (to.notNull() ? "SET NOT NULL" : "DROP NOT NULL");
            Action action = Action.change(to.id(), sql);
            actions.add(to.notNull() ? action.as(Form.SET_NOT_NULL) : action);
        }
        return actions;
    }
}
