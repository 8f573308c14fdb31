package dev.plumbline.liquibase;

import java.util.List;
import java.util.stream.Stream;
import liquibase.change.Change;
import liquibase.database.Database;
import liquibase.exception.LiquibaseException;
import liquibase.sql.Sql;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.ExecutablePreparedStatement;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.RuntimeStatement;
import liquibase.statement.core.TagDatabaseStatement;

/** The SQL that Liquibase generates of changes and statements. */
final class GeneratedSql {
    private GeneratedSql() {}

    /** All that a change sends. */
    static Stream<String> of(Change change, Database database, List<SqlVisitor> visitors) throws LiquibaseException {
        Stream.Builder<String> all = Stream.builder();
        for (SqlStatement statement : change.generateStatements(database)) {
            of(statement, database, visitors).forEach(all);
        }
        return all.build();
    }

    /** What a statement sends; nothing where it speaks of Liquibase's own tables or is no SQL. */
    static Stream<String> of(SqlStatement statement, Database database, List<SqlVisitor> visitors) {
        if (statement instanceof TagDatabaseStatement
                || statement instanceof RuntimeStatement
                || statement instanceof ExecutablePreparedStatement) {
            return Stream.empty();
        }
        Sql[] generated = SqlGeneratorFactory.getInstance().generateSql(statement, database);
        return generated == null
                ? Stream.empty()
                : Stream.of(generated)
                        .map(sql -> visited(sql.toSql(), database, visitors))
                        .filter(sql -> !sql.isBlank());
    }

    private static String visited(String sql, Database database, List<SqlVisitor> visitors) {
        String text = sql;
        for (SqlVisitor visitor : visitors) {
            text = visitor.modifySql(text, database);
        }
        return text;
    }
}
