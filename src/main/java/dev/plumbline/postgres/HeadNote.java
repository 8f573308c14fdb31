package dev.plumbline.postgres;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is written beside a kept database: how its session had been set, what the host made beforehand and no statement has made since, and
 * the caller's own note. One line of text for each, percent-encoded.
 */
record HeadNote(Map<String, String> settings, Set<String> schemas, Set<String> extensions, String own) {
    String text() {
        List<String> lines = new ArrayList<>();
        settings.forEach((name, value) -> lines.add("set " + encode(name) + " " + encode(value)));
        schemas.forEach(schema -> lines.add("schema " + encode(schema)));
        extensions.forEach(extension -> lines.add("extension " + encode(extension)));
        lines.add("own " + encode(own));
        return String.join("\n", lines);
    }

    static HeadNote of(String text) {
        Map<String, String> settings = new HashMap<>();
        Set<String> schemas = new HashSet<>();
        Set<String> extensions = new HashSet<>();
        String own = "";
        for (String line : text.split("\n", -1)) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "set" -> settings.put(decode(words[1]), decode(words[2]));
                case "schema" -> schemas.add(decode(words[1]));
                case "extension" -> extensions.add(decode(words[1]));
                case "own" -> own = decode(words[1]);
                default -> throw new IllegalArgumentException("no line of a note: " + words[0]);
            }
        }
        return new HeadNote(settings, schemas, extensions, own);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
