package dev.plumbline.files;

import dev.plumbline.port.ConfigurationException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a YAML file with its place; whoever asks for another type than is written gets an error that names the place. */
final class YamlNode {
    private static final Set<Tag> TEXTS = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.TIMESTAMP);

    private final String file;
    private final Node node;

    YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** {@code file:line:column}, from 1. */
    String place() {
        Mark mark = node.getStartMark();
        return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    /** An error at this place. */
    ConfigurationException wrong(String what, String remedy) {
        return new ConfigurationException(place() + ": " + what, remedy);
    }

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** A text, number or date as it is written. */
    String text() {
        if (node instanceof ScalarNode scalar && TEXTS.contains(scalar.getTag())) {
            return scalar.getValue();
        }
        throw wrong(
                "here stands " + typeWord() + " where a text is expected",
                "Write a text; put it in quotes if it reads as something else, such as yes or null.");
    }

    /** A text that must be one of these words. */
    String word(Collection<String> allowed) {
        String text = text();
        if (allowed.contains(text)) {
            return text;
        }
        String meant = NearestWord.of(text, allowed)
                .map(w -> "Did you mean `" + w + "`? ")
                .orElse("");
        throw wrong("`" + text + "` is not known here", meant + "Write one of " + String.join(", ", allowed) + ".");
    }

    int integer(int least, int most) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)) {
            try {
                int value = Integer.parseInt(scalar.getValue());
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                throw wrong("`" + scalar.getValue() + "` is no plain number", numberRemedy(least, most));
            }
        }
        throw wrong("a number from " + least + " to " + most + " is expected", numberRemedy(least, most));
    }

    private static String numberRemedy(int least, int most) {
        return "Write a number from " + least + " to " + most + ", without quotes.";
    }

    /** {@code true}, and nothing else. */
    void onlyTrue() {
        if (!(node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.BOOL)
                && scalar.getValue().equals("true"))) {
            throw wrong("only `true` can stand here", "Write `true`, or leave the key out.");
        }
    }

    List<YamlNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(n -> new YamlNode(file, n)).toList();
        }
        throw wrong("here stands " + typeWord() + " where a list is expected", "Write a list: [first, second], or [].");
    }

    /** A map; nothing at all counts as an empty one. */
    YamlMap map() {
        if (isNull()) {
            return new YamlMap(this, new LinkedHashMap<>());
        }
        if (node instanceof MappingNode mapping) {
            return new YamlMap(this, entries(mapping));
        }
        throw wrong("here stands " + typeWord() + " where keys and values are expected", "Write `key: value` lines.");
    }

    private SequencedMap<String, Entry> entries(MappingNode mapping) {
        SequencedMap<String, Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            Entry entry = new Entry(key, new YamlNode(file, tuple.getValueNode()));
            if (entries.putIfAbsent(key.text(), entry) != null) {
                throw key.wrong("the key `" + key.text() + "` stands here a second time", "Remove one of the two.");
            }
        }
        return entries;
    }

    private String typeWord() {
        return switch (node) {
            case MappingNode m -> "a map";
            case SequenceNode s -> "a list";
            default -> isNull() ? "nothing" : node.getTag().equals(Tag.BOOL) ? "a yes-or-no value" : "a plain value";
        };
    }

    /** A key and its value, each with its place. */
    record Entry(YamlNode key, YamlNode value) {}
}
