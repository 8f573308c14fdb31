package dev.plumbline.jpa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The keys of one configuration file with dots between their parts. Documents of a profile are left out: which is active is not known. */
final class ApplicationFile {
    private static final String OF_PROFILE = "spring.config.activate.on-profile";
    private static final String OF_PROFILE_BEFORE = "spring.profiles";

    private ApplicationFile() {}

    /** Nothing where there is no such file. */
    static Map<String, String> read(Path file) {
        Map<String, String> all = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            try {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (file.toString().endsWith(".properties")) {
                    properties(text, all);
                } else {
                    yaml(text, all);
                }
            } catch (IOException | IllegalArgumentException e) {
                throw new WorkFailedException(
                        file.getFileName() + " cannot be read: " + e.getMessage(), "Mend what is named there.", e);
            }
        }
        return all;
    }

    private static void properties(String text, Map<String, String> all) throws IOException {
        for (String document : text.split("(?m)^[#!]---[ \\t]*$", -1)) {
            Properties properties = new Properties();
            properties.load(new StringReader(document));
            Map<String, String> keys = new TreeMap<>();
            properties.stringPropertyNames().forEach(name -> keys.put(name, properties.getProperty(name)));
            add(keys, all);
        }
    }

    private static void yaml(String text, Map<String, String> all) throws IOException {
        YAMLMapper mapper = new YAMLMapper();
        try (MappingIterator<JsonNode> documents =
                mapper.readerFor(JsonNode.class).readValues(text)) {
            while (documents.hasNext()) {
                Map<String, String> keys = new TreeMap<>();
                flatten("", documents.next(), keys);
                add(keys, all);
            }
        }
    }

    private static void flatten(String key, JsonNode node, Map<String, String> keys) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each ->
                            flatten(key.isEmpty() ? each.getKey() : key + "." + each.getKey(), each.getValue(), keys));
        } else if (node.isValueNode() && !node.isNull()) {
            keys.put(key, node.asText());
        }
    }

    private static void add(Map<String, String> keys, Map<String, String> all) {
        if (!keys.containsKey(OF_PROFILE) && !keys.containsKey(OF_PROFILE_BEFORE)) {
            all.putAll(keys);
        }
    }
}
