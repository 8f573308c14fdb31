package dev.plumbline.audit;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.Place;
import java.util.List;

/**
 * A deployment script that runs migrations: the folders, names and words it runs them for.
 */
public record MigrationScript(Place place, List<Run> runs, List<Gap> gaps) {
    /** One run of a migration tool: the command and the words (folders, services) it names, variables and loops resolved. */
    public record Run(Place place, String command, List<String> words) {
        public Run {
            words = List.copyOf(words);
        }
    }

    public MigrationScript {
        runs = List.copyOf(runs);
        gaps = List.copyOf(gaps);
    }
}
