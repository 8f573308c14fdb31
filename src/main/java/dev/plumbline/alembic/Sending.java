package dev.plumbline.alembic;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Place;
import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.DdlCompiler;
import dev.plumbline.source.schema.NotSendableException;
import dev.plumbline.source.schema.Prerequisite;
import dev.plumbline.source.schema.SchemaBuilder;
import dev.plumbline.source.schema.TableName;
import dev.plumbline.source.schema.UnreadableException;
import java.util.List;

/**
 * What operations of one revision work with.
 *
 * @param compiler with the naming convention of {@code target_metadata}, which holds for {@code op} as well
 */
record Sending(Recorder recorder, SchemaBuilder builder, DdlCompiler compiler, SchemaSoFar soFar) {

    /** A statement about that table and those of its children. */
    void send(String sql, TableName table, Place place) {
        recorder.send(sql, place, table.id());
    }

    /** Makes a type where it is missing, as SQLAlchemy does before a table. */
    void makeIfMissing(Prerequisite needed, Place place) {
        boolean wrapped = needed.sql().startsWith("DO ");
        ObjectId id = ObjectId.of(
                needed.kind(), needed.name().effectiveSchema(), needed.name().name());
        recorder.send(wrapped ? needed.sql() : ifMissing(needed.sql()), place, id);
    }

    static String ifMissing(String sql) {
        return "DO $plumbline$ BEGIN " + sql + "; EXCEPTION WHEN duplicate_object THEN NULL; END $plumbline$";
    }

    /** Types that must be there before a column of them, made only if the operation makes them; the placeholder always is. */
    void prerequisites(List<Prerequisite> all, boolean makesTypes, Place place) {
        for (Prerequisite needed : all) {
            boolean type = needed.kind().equals("type") || needed.kind().equals("domain");
            if (type && (makesTypes || needed.sql().startsWith("DO "))) {
                makeIfMissing(needed, place);
            }
        }
    }

    /** Reports what of a column could not be read. */
    void gaps(ColumnDef column, TableName table) {
        dev.plumbline.source.schema.GapsOf.columns(SchemaSoFar.tableOf(table, column))
                .forEach(recorder::gap);
    }

    /** Runs an operation about that table; what cannot be read or sent of it is a gap. */
    void attempt(TableName table, Place place, Runnable operation) {
        try {
            operation.run();
        } catch (UnreadableException e) {
            recorder.gap(Gap.ofObject(
                    table.id(), String.valueOf(e.getMessage()), e.place().toString()));
            soFar.doubt(table);
        } catch (NotSendableException e) {
            recorder.gap(Gap.ofObject(table.id(), "Alembic refuses it: " + e.getMessage(), place.toString()));
            soFar.doubt(table);
        }
    }

    /** Any object may hide behind this. */
    void gapOfEverything(String reason, Place place) {
        soFar.filled().any();
        recorder.gap(Gap.ofEverything(reason, place.toString()));
    }
}
