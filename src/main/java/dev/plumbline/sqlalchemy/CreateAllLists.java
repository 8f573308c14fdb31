package dev.plumbline.sqlalchemy;

import dev.plumbline.source.Interpreter;
import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.TableName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that {@code create_all(tables=…)} calls of a service are limited to, by metadata. */
final class CreateAllLists {
    private CreateAllLists() {}

    /** Only metadata all of whose calls are limited, by lists that can be followed. */
    static Map<Object, Set<TableName>> of(ModelCode code, ModelColumns columns) {
        Map<Object, Set<TableName>> lists = new HashMap<>();
        Set<Object> unlimited = new HashSet<>();
        for (String file : code.filesWith("create_all")) {
            for (CreateAllSites.Site site : CreateAllSites.in(code.tree(file))) {
                PyModule module = code.interpreter().module(file);
                PyValue metadata = value(code.interpreter(), module, site.metadata());
                Set<TableName> tables = tables(code.interpreter(), module, site.tables(), columns);
                if (metadata != null && tables.isEmpty()) {
                    unlimited.add(Metadata.ofValue(metadata).key());
                } else if (metadata != null) {
                    lists.computeIfAbsent(Metadata.ofValue(metadata).key(), key -> new HashSet<>())
                            .addAll(tables);
                }
            }
        }
        unlimited.forEach(lists::remove);
        return lists;
    }

    private static Set<TableName> tables(
            Interpreter interpreter, PyModule module, @Nullable PyExpression list, ModelColumns columns) {
        Set<TableName> tables = new HashSet<>();
        PyValue value = list == null ? null : value(interpreter, module, list);
        if (value != null) {
            Values.elements(value).forEach(element -> columns.tableOf(element).ifPresent(tables::add));
        } else if (list instanceof PyExpression.Display display) {
            for (PyExpression element : display.elements()) {
                PyValue table = value(interpreter, module, element);
                if (table != null) {
                    columns.tableOf(table).ifPresent(tables::add);
                }
            }
        }
        return tables;
    }

    /** The value of a name, or of attributes of one, at a module's top level; null for anything else. */
    static @Nullable PyValue value(Interpreter interpreter, PyModule module, PyExpression expression) {
        if (expression instanceof PyExpression.Name name) {
            return module.get(name.id());
        }
        if (expression instanceof PyExpression.Attribute attribute) {
            PyValue target = value(interpreter, module, attribute.target());
            return target == null
                    ? null
                    : interpreter.attribute(
                            target, attribute.name(), attribute.at().place());
        }
        return null;
    }
}
