package dev.plumbline.plan;

import dev.plumbline.catalog.Schema;
import java.util.List;

/** Schemas; {@code public} is there in a new database, so it is made only where it is not. */
final class SchemaStatements implements KindStatements<Schema> {
    @Override
    public List<Action> make(Schema schema) {
        String name = schema.id().name();
        return List.of(
                Action.make(schema.id(), "CREATE SCHEMA " + (name.equals("public") ? "IF NOT EXISTS " : "") + name));
    }

    @Override
    public List<Action> remove(Schema schema) {
        return List.of(Action.remove(schema.id(), "DROP SCHEMA " + schema.id().name()));
    }

    @Override
    public List<Action> change(Schema from, Schema to) {
        return List.of();
    }
}
