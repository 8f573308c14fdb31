package dev.plumbline.files;

import dev.plumbline.port.ConfigurationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML file as nodes with their places. Files over one megabyte, nested deeper than thirty levels or with more than
 * twenty aliases of collections are refused.
 */
final class YamlFile {
    private static final int MOST_CHARACTERS = 1_000_000;

    private YamlFile() {}

    /**
     * The top of that file, which must be a map.
     *
     * @param shown the file's name in messages
     */
    static YamlMap read(Path file, String shown) {
        return of(text(file, shown), shown);
    }

    /** The top of that text. */
    static YamlMap of(String text, String shown) {
        Node node = compose(text, shown);
        if (node == null) {
            throw new ConfigurationException(
                    shown + ":1:1: the file is empty", "Write `plumbline: 1` as its first line.");
        }
        return new YamlNode(shown, node).map();
    }

    /** The nodes of a text; null where it is empty. */
    static @Nullable Node compose(String text, String shown) {
        try {
            return new Yaml(limits()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            throw notYaml(shown + at(e.getProblemMark()), e.getProblem());
        } catch (ReaderException e) {
            throw notYaml(shown, "it holds a character that YAML does not allow");
        } catch (YAMLException e) {
            throw notYaml(shown, String.valueOf(e.getMessage()));
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(30);
        options.setMaxAliasesForCollections(20);
        return options;
    }

    private static String at(@Nullable Mark mark) {
        return mark == null ? "" : ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    private static ConfigurationException notYaml(String place, @Nullable String problem) {
        return new ConfigurationException(
                place + ": this is not YAML that Plumbline reads: " + problem,
                "Correct the file there; indentation, quotes and brackets are the usual causes.");
    }

    private static String text(Path file, String shown) {
        try {
            if (Files.size(file) > 4L * MOST_CHARACTERS) {
                throw notYaml(shown, "it is larger than a megabyte");
            }
            byte[] bytes = Files.readAllBytes(file);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw notYaml(shown, "it is not written in UTF-8");
        } catch (IOException e) {
            throw new ConfigurationException(
                    shown + ": the file cannot be read: " + e.getMessage(), "Check that it exists and may be read.");
        }
    }
}
