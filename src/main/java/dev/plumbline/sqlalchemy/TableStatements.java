package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.source.schema.ConstraintDef;
import dev.plumbline.source.schema.DdlCompiler;
import dev.plumbline.source.schema.ForeignKeyDef;
import dev.plumbline.source.schema.GapsOf;
import dev.plumbline.source.schema.IndexDef;
import dev.plumbline.source.schema.NotSendableException;
import dev.plumbline.source.schema.TableDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The statements that {@code create_all} sends for one table; what SQLAlchemy would refuse to send is a gap. */
final class TableStatements {
    private final DdlCompiler compiler;
    private final CreateOrder order;
    private final CreateListeners listeners;
    private final List<Gap> gaps;

    TableStatements(DdlCompiler compiler, CreateOrder order, CreateListeners listeners, List<Gap> gaps) {
        this.listeners = listeners;
        this.compiler = compiler;
        this.order = order;
        this.gaps = gaps;
    }

    /** The table, with {@code shared} made before it. */
    ModelTable of(TableDef given, boolean stub, List<SourceStatement> shared) {
        TableDef table = given.with(
                given.constraints().stream()
                        .filter(constraint -> sendable(constraint, given))
                        .toList(),
                given.indexes());
        List<SourceStatement> types = new ArrayList<>(shared);
        types.addAll(listeners.before(table.name()));
        List<SourceStatement> statements = new ArrayList<>();
        List<SourceStatement> late = new ArrayList<>();
        attempt(table, table.place(), () -> prerequisites(table)).ifPresent(types::addAll);
        attempt(table, table.place(), () -> compiler.createTable(table, constraint -> !late(constraint, table), false))
                .ifPresent(sql -> statements.add(new SourceStatement(sql, table.place())));
        for (IndexDef index : table.indexes()) {
            attempt(table, index.place(), () -> compiler.createIndex(index, table, false))
                    .ifPresent(sql -> statements.add(new SourceStatement(sql, index.place())));
        }
        attempt(table, table.place(), () -> compiler.comments(table))
                .ifPresent(
                        comments -> comments.forEach(sql -> statements.add(new SourceStatement(sql, table.place()))));
        statements.addAll(listeners.after(table.name()));
        for (ForeignKeyDef key : table.foreignKeys()) {
            if (late(key, table)) {
                late.add(new SourceStatement(compiler.addConstraint(key, table), key.place()));
            }
        }
        return new ModelTable(
                table.name().effectiveSchema(), table.name().name(), table.place(), stub, types, statements, late);
    }

    private List<SourceStatement> prerequisites(TableDef table) {
        return compiler.prerequisites(table).stream()
                .map(needed -> new SourceStatement(needed.sql(), table.place()))
                .toList();
    }

    private boolean late(ConstraintDef constraint, TableDef table) {
        return constraint instanceof ForeignKeyDef key && order.isLate(key, table);
    }

    private boolean sendable(ConstraintDef constraint, TableDef table) {
        return attempt(table, constraint.place(), () -> compiler.constraintClause(constraint, table))
                .isPresent();
    }

    private <T> Optional<T> attempt(TableDef table, Place place, Supplier<T> compiling) {
        try {
            return Optional.of(compiling.get());
        } catch (NotSendableException e) {
            gaps.add(GapsOf.child(table.name(), "", null, String.valueOf(e.getMessage()), place));
            return Optional.empty();
        }
    }
}
