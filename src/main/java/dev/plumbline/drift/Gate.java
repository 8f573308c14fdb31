package dev.plumbline.drift;

import java.util.List;

/**
 * What makes a review fail: the least severity, codes that do so as well, and codes that never do.
 *
 * @param failOn {@code error}, {@code warning} or {@code note}
 */
public record Gate(String failOn, List<String> also, List<String> never) {
    public Gate {
        also = List.copyOf(also);
        never = List.copyOf(never);
    }
}
