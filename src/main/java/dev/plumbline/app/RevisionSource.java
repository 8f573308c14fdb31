package dev.plumbline.app;

import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.git.ExportedRevision;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.port.Progress;
import dev.plumbline.port.SchemaSource;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code git:REV:SOURCE}: a source of files as it was at another revision of the repository that a folder lies in.
 *
 * @param resolving the source, with relative paths in the folder it is given
 */
record RevisionSource(String name, Path folder, Function<Path, SchemaSource> resolving) implements SchemaSource {
    static final String PREFIX = "git:";

    /** Those that read no files of a repository, or run a program there. */
    private static final Set<String> NOT_OF_FILES = Set.of("env", "command", "git", "postgresql", "jdbc", "empty");

    RevisionSource {
        sourceOf(name);
    }

    /** The source inside; whether it is one of files is checked here. */
    static String sourceOf(String text) {
        int colon = text.indexOf(':', PREFIX.length());
        String source = colon < 0 ? "" : text.substring(colon + 1);
        String kind = source.substring(0, Math.max(0, source.indexOf(':')));
        if (colon <= PREFIX.length() || kind.isEmpty() || NOT_OF_FILES.contains(kind)) {
            throw new ConfigurationException(
                    "\"" + text + "\" names no source of files at a revision",
                    "Write git:REV:SOURCE, such as git:main:alembic:service/alembic.");
        }
        return source;
    }

    private String revision() {
        return name.substring(PREFIX.length(), name.indexOf(':', PREFIX.length()));
    }

    @Override
    public Snapshot read(Progress progress) {
        try (ExportedRevision exported = ExportedRevision.of(folder, revision(), progress)) {
            Snapshot read = resolving.apply(exported.folder()).read(progress);
            Provenance from = read.provenance().from(name);
            Provenance at = new Provenance(
                    from.source(),
                    exported.commit(),
                    from.generated(),
                    from.server(),
                    from.encoding(),
                    from.collation(),
                    from.role());
            return new Snapshot(at, read.objects(), read.gaps(), read.structure());
        }
    }
}
