package dev.plumbline.files;

import dev.plumbline.port.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The keys and values of one YAML map, with their places. */
final class YamlMap {
    private final YamlNode self;
    private final SequencedMap<String, YamlNode.Entry> entries;

    YamlMap(YamlNode self, SequencedMap<String, YamlNode.Entry> entries) {
        this.self = self;
        this.entries = entries;
    }

    /** The same, after refusing every key that is not among these. */
    YamlMap allow(List<String> keys) {
        for (YamlNode.Entry entry : entries.values()) {
            String key = entry.key().text();
            if (!keys.contains(key)) {
                String meant = NearestWord.of(key, keys)
                        .map(word -> "Did you mean `" + word + "`? ")
                        .orElse("");
                throw entry.key()
                        .wrong("unknown key `" + key + "`", meant + "Known here: " + String.join(", ", keys) + ".");
            }
        }
        return this;
    }

    /** Refuses a file of a newer major format, by name. */
    YamlMap ofFormat(int major) {
        YamlNode version = required("plumbline", "Write `plumbline: " + major + "` as the first line.");
        String written = version.text();
        if (written.equals(String.valueOf(major)) || written.startsWith(major + ".")) {
            return this;
        }
        throw version.wrong(
                "this file is in format `plumbline: " + written + "`, and this version of Plumbline reads format "
                        + major,
                "Update Plumbline, or write the file in format " + major + ".");
    }

    YamlNode self() {
        return self;
    }

    Iterable<YamlNode.Entry> entries() {
        return entries.values();
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** The value, where the key is there with one. */
    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value).filter(value -> !value.isNull());
    }

    YamlNode required(String key, String remedy) {
        return find(key).orElseThrow(() -> missing(key, remedy));
    }

    private ConfigurationException missing(String key, String remedy) {
        return self.wrong("the key `" + key + "` is missing", remedy);
    }

    Optional<String> text(String key) {
        return find(key).map(YamlNode::text);
    }

    /** A list of texts; none where the key is not there. */
    List<String> texts(String key) {
        return nodes(key).stream().map(YamlNode::text).toList();
    }

    List<YamlNode> nodes(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    /** A map; an empty one where the key is not there. */
    YamlMap map(String key) {
        return find(key).map(YamlNode::map).orElseGet(() -> new YamlMap(self, new java.util.LinkedHashMap<>()));
    }
}
