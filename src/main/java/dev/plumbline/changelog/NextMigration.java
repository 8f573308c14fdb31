package dev.plumbline.changelog;

import org.jspecify.annotations.Nullable;

/** Where the next migration of a set goes, and how the set's own files are written, so that it reads like them. */
public sealed interface NextMigration {
    /** The file, relative to the project's root, with forward slashes; it is not there yet. */
    String file();

    /** What it is called where it runs: in the history, or in a report. */
    String id();

    /**
     * What is asked for.
     *
     * @param message what it does, in a few words
     * @param seed hexadecimal digits that an id may be made of
     * @param now the moment, as the tool would write it
     */
    record Wanted(String message, String seed, java.time.ZonedDateTime now) {}

    /**
     * A revision of Alembic.
     *
     * @param down the revision before it; null for the first
     * @param created the date of its making as Alembic writes it
     * @param template the project's {@code script.py.mako}; empty where it has none
     */
    record Revision(
            String file,
            String id,
            @Nullable String down,
            String message,
            String created,
            String template,
            PythonStyle style)
            implements NextMigration {}

    /**
     * A changeset of Liquibase in a file of its own.
     *
     * @param format {@code sql}, {@code xml} or {@code yaml}
     * @param inSql whether all its changes are statements, even where Liquibase has a change of its own
     * @param include what a changelog must say so that it is found; null where the folder is included as a whole
     */
    record Changeset(
            String file,
            String id,
            String message,
            String format,
            boolean inSql,
            @Nullable Include include) implements NextMigration {
        /** The same in statements alone. */
        public Changeset statements() {
            return new Changeset(file, id, message, format, true, include);
        }

        /** The same, found without an include. */
        public Changeset found() {
            return new Changeset(file, id, message, format, inSql, null);
        }
    }

    /**
     * Lines that a file must be given.
     *
     * @param file relative to the project's root
     * @param lines what is added
     * @param before the line that it stands before; empty for the end
     */
    record Include(String file, String lines, String before) {
        /** The file's text with the lines in it. */
        public String in(String text) {
            int at = before.isEmpty() ? -1 : text.lastIndexOf(before);
            String end = text.endsWith("\n") || text.isEmpty() ? "" : "\n";
            return at < 0 ? text + end + lines : text.substring(0, at) + lines + text.substring(at);
        }
    }
}
