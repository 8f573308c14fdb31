package dev.plumbline.sqlalchemy;

import dev.plumbline.source.schema.ColumnDef;
import dev.plumbline.source.schema.ConstraintDef;
import dev.plumbline.source.schema.ForeignKeyDef;
import dev.plumbline.source.schema.TableDef;
import dev.plumbline.source.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Foreign keys name columns of their target by key; the statement needs the name. */
final class TargetNames {
    private TargetNames() {}

    static TableDef resolve(TableDef table, Function<TableName, Optional<TableDef>> tables) {
        List<ConstraintDef> constraints = table.constraints().stream()
                .map(constraint -> constraint instanceof ForeignKeyDef key
                        ? tables.apply(key.target())
                                .map(target -> named(key, target))
                                .orElse(key)
                        : constraint)
                .toList();
        return table.with(constraints, table.indexes());
    }

    private static ForeignKeyDef named(ForeignKeyDef key, TableDef target) {
        return key.to(
                key.target(),
                key.targetColumns().stream().map(name -> nameOf(name, target)).toList());
    }

    private static String nameOf(String keyOrName, TableDef target) {
        return target.columns().stream()
                .filter(column -> column.key().equals(keyOrName))
                .map(ColumnDef::name)
                .findFirst()
                .orElse(keyOrName);
    }
}
