package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a joint replay is, and what it found so far; as text it can be kept beside a database. Lists and sets are the replay's own and
 * change with it.
 */
final class ReplayState {
    /** Sets that were begun, in that order; all but the last are done. */
    final Set<String> begun = new LinkedHashSet<>();

    final Set<ObjectId> lent = new HashSet<>();
    final Set<ObjectId> onceMade = new HashSet<>();
    final Map<String, Set<ObjectId>> made = new HashMap<>();
    final Map<String, List<Gap>> gaps = new HashMap<>();

    /** What was there before the set that was begun last. */
    final Set<ObjectId> others = new HashSet<>();

    /** Whether something in it hangs on how the server was at that moment, so that it is not worth keeping. */
    boolean passing;

    /** How many revisions of the set that was begun last are done. */
    int done;

    void gap(String set, List<Gap> more) {
        if (!more.isEmpty()) {
            gaps.computeIfAbsent(set, s -> new ArrayList<>()).addAll(more);
        }
    }

    String text() {
        List<String> lines = new ArrayList<>();
        begun.forEach(set -> lines.add(line("begun", set)));
        lent.forEach(id -> lines.add(line("lent", id.toString())));
        onceMade.forEach(id -> lines.add(line("once", id.toString())));
        others.forEach(id -> lines.add(line("other", id.toString())));
        made.forEach((set, ids) -> {
            lines.add(line("set", set));
            ids.forEach(id -> lines.add(line("made", set, id.toString())));
        });
        gaps.forEach((set, list) -> list.forEach(gap -> lines.add(line(
                "gap",
                set,
                gap.scope(),
                gap.kind(),
                gap.objects().stream().map(ObjectId::toString).collect(Collectors.joining("\n")),
                gap.reason(),
                gap.place()))));
        lines.add(line("done", Integer.toString(done)));
        return String.join("\n", lines);
    }

    static ReplayState of(String text) {
        ReplayState state = new ReplayState();
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            for (int i = 0; i < words.length; i++) {
                words[i] = URLDecoder.decode(words[i], StandardCharsets.UTF_8);
            }
            state.read(words);
        }
        return state;
    }

    private void read(String[] words) {
        switch (words[0]) {
            case "begun" -> begun.add(words[1]);
            case "lent" -> lent.add(ObjectId.parse(words[1]));
            case "once" -> onceMade.add(ObjectId.parse(words[1]));
            case "other" -> others.add(ObjectId.parse(words[1]));
            case "set" -> made.put(words[1], new HashSet<>());
            case "made" -> made.computeIfAbsent(words[1], s -> new HashSet<>()).add(ObjectId.parse(words[2]));
            case "gap" -> gap(words[1], List.of(new Gap(words[2], words[3], ids(words[4]), words[5], words[6])));
            case "done" -> done = Integer.parseInt(words[1]);
            default -> throw new IllegalArgumentException("no line of a replay's state: " + words[0]);
        }
    }

    private static List<ObjectId> ids(String text) {
        return text.lines().map(ObjectId::parse).toList();
    }

    private static String line(String... words) {
        List<String> encoded = new ArrayList<>();
        for (String word : words) {
            encoded.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
        }
        return String.join(" ", encoded);
    }
}
