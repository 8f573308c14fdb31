package dev.plumbline.port;

import dev.plumbline.changelog.SourceStatement;
import java.util.List;

/** Splits SQL scripts into their statements, as psql does. */
public interface SqlSplitter {
    /** The statements, each with its line in that file; a command of psql is one too, and fails when it is replayed. */
    List<SourceStatement> split(String sql, String file);
}
