package dev.plumbline.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Renames the schemas, tables and columns of a project where they stand: in its SQL, its Python code and its project file. */
final class RenamedProject {
    private static final YAMLMapper YAML = new YAMLMapper();

    private RenamedProject() {}

    static void rename(Path project, NewNames names) {
        PythonRenaming python = new PythonRenaming(names);
        for (Path file : Folders.files(project)) {
            if (file.toString().endsWith(".sql")) {
                Folders.edit(file, text -> SqlWords.replace(text, names::quoted));
            } else if (file.toString().endsWith(".py")) {
                Folders.edit(file, python::rename);
            }
        }
        Folders.edit(project.resolve("plumbline.yaml"), text -> renameYaml(text, names));
    }

    /** {@code schemas:} holds names as they are, {@code owns:} and {@code history:} hold them as SQL writes them. */
    private static String renameYaml(String text, NewNames names) {
        try {
            JsonNode top = YAML.readTree(text);
            for (JsonNode service : top.path("services")) {
                renameList(service, "schemas", names::of);
                renameList(service, "owns", names::pattern);
            }
            for (JsonNode set : top.path("migrations")) {
                ((ObjectNode) set)
                        .put("history", names.pattern(set.path("history").asText()));
            }
            return YAML.writeValueAsString(top);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void renameList(JsonNode parent, String key, UnaryOperator<String> change) {
        if (parent.path(key) instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, change.apply(list.get(i).asText()));
            }
        }
    }
}
