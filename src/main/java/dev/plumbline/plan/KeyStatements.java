package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ExclusionConstraint;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.PrimaryKey;
import dev.plumbline.catalog.SqlName;
import dev.plumbline.catalog.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Primary keys, unique and exclusion constraints with the index behind each. */
final class KeyStatements<T extends CatalogObject> implements KindStatements<T> {
    /** The parts that the three kinds share. */
    private record Key(
            ObjectId id,
            ObjectId table,
            String definition,
            List<String> options,
            boolean valid,
            boolean clustered,
            @Nullable String tablespace) {
        static Key of(CatalogObject object) {
            return switch (object) {
                case PrimaryKey k ->
                    new Key(k.id(), k.parent(), k.definition(), k.options(), k.valid(), k.clustered(), k.tablespace());
                case UniqueConstraint k ->
                    new Key(k.id(), k.parent(), k.definition(), k.options(), k.valid(), k.clustered(), k.tablespace());
                case ExclusionConstraint k ->
                    new Key(k.id(), k.parent(), k.definition(), k.options(), k.valid(), k.clustered(), k.tablespace());
                default -> throw new IllegalArgumentException("no key: " + object.id());
            };
        }

        String index() {
            return SqlName.qualified(id.schema(), id.simpleName());
        }
    }

    @Override
    public List<Action> make(T object) {
        Key key = Key.of(object);
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(key.id(), add(key)));
        if (key.clustered()) {
            actions.add(IndexStatements.cluster(key.id(), key.table()));
        }
        return actions;
    }

    /** One that its partitions lack is of the partitioned table alone. */
    private static String add(Key key) {
        String sql = ConstraintStatements.add(key.id(), key.table(), parameters(key));
        return key.valid() ? sql : sql.replaceFirst("^ALTER TABLE ", "ALTER TABLE ONLY ");
    }

    /** The definition with tablespace and, where it lacks them, storage options before what follows the columns. */
    private static String parameters(Key key) {
        boolean written = key.id().kind().equals("exclude");
        String parameters = (written ? "" : Options.with(key.options()))
                + (key.tablespace() == null ? "" : " USING INDEX TABLESPACE " + SqlName.quote(key.tablespace()));
        int at = key.definition().indexOf(") WHERE (");
        int deferrable = key.definition().lastIndexOf(" DEFERRABLE");
        int end = at >= 0
                ? at + 1
                : deferrable > 0 ? deferrable : key.definition().length();
        return key.definition().substring(0, end)
                + parameters
                + key.definition().substring(end);
    }

    @Override
    public List<Action> remove(T object) {
        Key key = Key.of(object);
        return List.of(Action.remove(key.id(), ConstraintStatements.drop(key.id(), key.table())));
    }

    @Override
    public @Nullable List<Action> change(T before, T after) {
        Key from = Key.of(before);
        Key to = Key.of(after);
        if (!from.definition().equals(to.definition()) || from.valid() != to.valid()) {
            return null;
        }
        List<Action> actions = new ArrayList<>();
        if (!from.id().equals(to.id())) {
            actions.add(Action.change(to.id(), ConstraintStatements.rename(from.id(), after)));
        }
        for (String clause : Options.changes(from.options(), to.options())) {
            actions.add(Action.change(to.id(), "ALTER INDEX " + to.index() + " " + clause)
                    .as(Options.form(clause)));
        }
        if (!Objects.equals(from.tablespace(), to.tablespace())) {
            actions.add(IndexStatements.tablespace(to.id(), to.index(), to.tablespace()));
        }
        if (from.clustered() != to.clustered()) {
            actions.add(
                    to.clustered()
                            ? IndexStatements.cluster(to.id(), to.table())
                            : IndexStatements.uncluster(to.table()));
        }
        return actions;
    }
}
