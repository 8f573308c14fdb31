package dev.plumbline.cli;

/** What a SOURCE is, for help texts. */
final class SourceHelp {
    static final String TEXT =
            "%nA source is one of env:NAME, postgresql://…, sql:FILE|DIR, alembic:DIR, models:DIR, flyway:DIR, liquibase:FILE,%ncommand:LINE, git:REV:SOURCE, snapshot:FILE, empty:%n";

    private SourceHelp() {}
}
