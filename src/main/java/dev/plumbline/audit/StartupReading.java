package dev.plumbline.audit;

import dev.plumbline.catalog.Gap;
import java.util.List;
import java.util.Map;

/**
 * The start-up code of a project, with how much was looked at.
 *
 * @param entryPoints start-up roots read, by service
 * @param notFollowed calls that could not be followed, by service
 */
public record StartupReading(
        List<StartupCall> calls, Map<String, Integer> entryPoints, Map<String, Integer> notFollowed, List<Gap> gaps) {
    public StartupReading {
        calls = List.copyOf(calls);
        entryPoints = Map.copyOf(entryPoints);
        notFollowed = Map.copyOf(notFollowed);
        gaps = List.copyOf(gaps);
    }
}
