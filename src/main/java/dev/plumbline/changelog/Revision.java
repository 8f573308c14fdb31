package dev.plumbline.changelog;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import java.util.List;

/**
 * One step of a migration set.
 *
 * @param parents the revisions it follows; none for a first one
 * @param title its message, or empty
 * @param statements what its upgrade sends, in order; rows are left out
 * @param leftOut how many statements about rows its upgrade sends beside those
 * @param gaps what of it could not be read
 */
public record Revision(
        String id,
        List<String> parents,
        List<String> dependsOn,
        String title,
        Place place,
        List<SourceStatement> statements,
        int leftOut,
        List<Gap> gaps) {
    public Revision {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        statements = List.copyOf(statements);
        gaps = List.copyOf(gaps);
    }
}
