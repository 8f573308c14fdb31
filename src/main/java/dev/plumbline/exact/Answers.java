package dev.plumbline.exact;

import dev.plumbline.port.ExactRuns.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a run wrote: lines of a kind and fields in Base64. A line that was cut off is no answer. */
public record Answers(List<Line> lines) {
    /** One line. */
    public record Line(String kind, List<String> fields) {
        /** The field of that number, empty where there are fewer. */
        public String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }
    }

    /** Of the text of an answer file. */
    public static Answers parse(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            List<String> parts = List.of(line.split("\t", -1));
            lines.add(new Line(
                    parts.getFirst(),
                    parts.subList(1, parts.size()).stream()
                            .map(part -> new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8))
                            .toList()));
        }
        return new Answers(List.copyOf(lines));
    }

    /** The first line of that kind. */
    public Optional<Line> first(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).findFirst();
    }

    /** All lines of that kind. */
    public List<Line> all(String kind) {
        return lines.stream().filter(line -> line.kind().equals(kind)).toList();
    }

    /** The failure that the run told of, if any. */
    public Optional<Failure> failure() {
        return first("failed")
                .map(line -> new Failure(line.field(0), line.field(1), line.field(2), line.field(3), line.field(4)))
                .or(() -> first("refused").map(line -> new Failure("", "Refused", "", line.field(0), "")))
                .or(() ->
                        first("missing").map(line -> new Failure("", "ImportError", "", line.field(0), line.field(1))));
    }
}
