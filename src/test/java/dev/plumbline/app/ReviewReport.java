package dev.plumbline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A review's JSON as whoever gets the report reads it. */
final class ReviewReport {
    private final JsonNode top;

    ReviewReport(String json) {
        try {
            top = new JsonMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON:\n" + json, e);
        }
    }

    JsonNode top() {
        return top;
    }

    /** The findings as golden files write them. */
    String findings() {
        TreeSet<String> lines = new TreeSet<>();
        for (JsonNode finding : top.path("findings")) {
            lines.add(String.join(
                    "|",
                    text(finding, "code"),
                    text(finding, "service"),
                    text(finding, "object"),
                    text(finding, "environment"),
                    text(finding, "severity")));
        }
        return FindingLines.text(lines);
    }

    /** {@code place: reason} of each gap. */
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        top.path("gaps").forEach(gap -> gaps.add(text(gap, "place") + ": " + text(gap, "reason")));
        return gaps;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
