package dev.plumbline.cli;

import dev.plumbline.catalog.FirstFew;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** What could not be read, a line for each reason and place, with all that it may hide. */
final class GapLines {
    private static final int SHOWN = 5;

    private record Cause(String reason, String place) {}

    private GapLines() {}

    static List<String> of(Collection<Gap> gaps) {
        Map<Cause, SequencedSet<String>> hidden = new LinkedHashMap<>();
        for (Gap gap : gaps) {
            hidden.computeIfAbsent(new Cause(gap.reason(), gap.place()), cause -> new LinkedHashSet<>())
                    .addAll(hiddenBy(gap));
        }
        List<String> lines = new ArrayList<>();
        hidden.forEach((cause, what) -> lines.add("gap: " + FirstFew.of(what, SHOWN) + ": " + cause.reason()
                + (cause.place().isEmpty() ? "" : " (" + cause.place() + ")")));
        return lines;
    }

    private static List<String> hiddenBy(Gap gap) {
        if (!gap.objects().isEmpty()) {
            return gap.objects().stream().map(ObjectId::toString).toList();
        }
        String what = gap.kind().equals("*") ? "everything" : "every " + gap.kind();
        return List.of(gap.scope().equals("*") || gap.scope().isEmpty() ? what : what + " in " + gap.scope());
    }
}
