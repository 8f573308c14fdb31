package dev.plumbline.sqlalchemy;

import dev.plumbline.drift.Service;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which declared tables are only references to another service's: those in a schema that the service does not claim, and those that every
 * {@code create_all(tables=[…])} of their metadata leaves out.
 */
final class Stubs {
    private final Service service;
    private final Map<Object, Set<TableName>> lists;

    /** {@code lists} holds, by metadata, the tables that its {@code create_all} calls are limited to. */
    Stubs(Service service, Map<Object, Set<TableName>> lists) {
        this.service = service;
        this.lists = lists;
    }

    boolean isStub(ReadTable read) {
        TableDef table = read.table();
        List<String> schemas = service.schemas();
        boolean foreign = !schemas.isEmpty()
                && !schemas.contains(table.name().effectiveSchema())
                && service.owns().stream().noneMatch(pattern -> matches(pattern, table));
        Set<TableName> made = lists.get(read.metadata().key());
        return foreign || (read.byCall() && made != null && !made.contains(table.name()));
    }

    private static boolean matches(String pattern, TableDef table) {
        String name = table.name().effectiveSchema() + "." + table.name().name();
        String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return name.matches(regex);
    }
}
