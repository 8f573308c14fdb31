package dev.plumbline.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One change of a changeset, or a part of one.
 *
 * @param attributes in the order of writing
 * @param text what stands in it; empty where it has parts or nothing
 */
record LiquibaseChange(String name, SequencedMap<String, String> attributes, List<LiquibaseChange> parts, String text) {
    /** Attributes that are no texts. */
    private static final Set<String> FLAGS = Set.of(
            "nullable",
            "primaryKey",
            "unique",
            "deferrable",
            "initiallyDeferred",
            "autoIncrement",
            "splitStatements",
            "stripComments");

    /** With names and values by turns; those that are empty are left out. */
    static LiquibaseChange of(String name, List<LiquibaseChange> parts, String... pairs) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                attributes.put(pairs[i], pairs[i + 1]);
            }
        }
        return new LiquibaseChange(name, attributes, List.copyOf(parts), "");
    }

    /** A statement as it is. */
    static LiquibaseChange sql(String sql) {
        LiquibaseChange empty = of("sql", List.of(), "splitStatements", "false", "stripComments", "false");
        return new LiquibaseChange("sql", empty.attributes(), List.of(), sql);
    }

    /** As elements, one on a line. */
    String xml(String indent) {
        String open = indent + "<" + name
                + attributes.entrySet().stream()
                        .map(each -> " " + each.getKey() + "=\"" + xmlText(each.getValue()) + "\"")
                        .collect(Collectors.joining());
        if (!text.isEmpty()) {
            return open + "><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">\n";
        }
        return parts.isEmpty()
                ? open + "/>\n"
                : open + ">\n"
                        + parts.stream().map(part -> part.xml(indent + "    ")).collect(Collectors.joining()) + indent
                        + "</" + name + ">\n";
    }

    private static String xmlText(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }

    /** As an entry of a list. */
    String yaml(String indent) {
        return indent + "- " + name + ":\n" + yamlInside(indent + "    ");
    }

    private String yamlInside(String indent) {
        Stream<String> own = attributes.entrySet().stream()
                .map(each -> indent + each.getKey() + ": " + yamlText(each.getKey(), each.getValue()) + "\n");
        Stream<String> statement =
                text.isEmpty() ? Stream.of() : Stream.of(indent + "sql: " + LiquibaseYaml.scalar(text, indent) + "\n");
        List<LiquibaseChange> columns =
                parts.stream().filter(part -> part.name().equals("column")).toList();
        Stream<String> list = columns.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(indent + "columns:\n"), columns.stream().map(column -> column.yaml(indent + "  ")));
        Stream<String> others = parts.stream()
                .filter(part -> !part.name().equals("column"))
                .map(part -> indent + part.name() + ":\n" + part.yamlInside(indent + "  "));
        return Stream.of(own, statement, list, others).flatMap(each -> each).collect(Collectors.joining());
    }

    private static String yamlText(String key, String value) {
        return FLAGS.contains(key) ? value : YamlText.scalar(value);
    }

    /** Whether all of these are names that need no quotes. */
    static boolean arePlain(String... names) {
        return Arrays.stream(names).allMatch(name -> name.matches("[a-z_][a-z0-9_]*"));
    }

    /** The type as changelogs write it; empty where it has no plain word. */
    static String type(String type) {
        String known = Map.of(
                        "integer", "int",
                        "timestamp without time zone", "timestamp",
                        "double precision", "double precision")
                .getOrDefault(type, type);
        return known.matches("int|bigint|smallint|boolean|text|uuid|jsonb|date|timestamp(?: with time zone)?"
                        + "|numeric(?:\\(\\d+,\\d+\\))?|double precision|bytea")
                ? known
                : type.matches("character varying\\(\\d+\\)") ? type.replace("character varying", "varchar") : "";
    }
}
