package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.Symbol;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.TableName;
import java.util.List;
import java.util.Map;

/** A table as functions of the project see it when they listen to something. */
final class ShownTable {
    private ShownTable() {}

    static SymbolCall of(TableName table, Place place) {
        SymbolCall shown = new SymbolCall(new Symbol("sqlalchemy.Table", place), List.of(), Map.of(), place);
        String schema = table.schema();
        shown.attributes().put("name", new PyText(table.name()));
        shown.attributes().put("schema", schema == null ? PyNone.NONE : new PyText(schema));
        shown.attributes().put("fullname", new PyText(schema == null ? table.name() : schema + "." + table.name()));
        return shown;
    }
}
