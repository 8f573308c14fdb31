package dev.plumbline.postgres;

import dev.plumbline.catalog.Place;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.port.SqlSplitter;
import java.util.List;

/** Splits by the lexer that the replay uses too. */
public final class PsqlSplitter implements SqlSplitter {
    @Override
    public List<SourceStatement> split(String sql, String file) {
        return SqlScript.split(sql).stream()
                .map(part -> new SourceStatement(part.sql(), new Place(file, part.line())))
                .toList();
    }
}
