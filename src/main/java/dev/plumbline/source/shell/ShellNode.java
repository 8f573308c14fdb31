package dev.plumbline.source.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterBash;

/**
 * One node of a script's syntax tree: tree-sitter-bash's types and fields, with the text it covers.
 *
 * @param field the field of the parent that it fills, or empty
 * @param line from 1
 * @param start offset of its first byte in the script's UTF-8
 */
record ShellNode(
        String type, String field, boolean named, String text, int line, int start, int end, List<ShellNode> children) {

    static ShellNode parse(String script) {
        byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(new TreeSitterBash());
            try (TSTree tree = parser.parseString(null, script)) {
                return copy(tree.getRootNode(), null, bytes);
            }
        }
    }

    private static ShellNode copy(TSNode node, @Nullable String field, byte[] bytes) {
        List<ShellNode> children = new ArrayList<>();
        for (int i = 0; i < node.getChildCount(); i++) {
            children.add(copy(node.getChild(i), node.getFieldNameForChild(i), bytes));
        }
        int start = node.getStartByte();
        int end = node.getEndByte();
        return new ShellNode(
                node.isMissing() ? "ERROR" : node.getType(),
                field == null ? "" : field,
                node.isNamed(),
                new String(bytes, start, end - start, StandardCharsets.UTF_8),
                node.getStartPoint().getRow() + 1,
                start,
                end,
                List.copyOf(children));
    }

    List<ShellNode> namedChildren() {
        return children.stream().filter(ShellNode::named).toList();
    }

    Optional<ShellNode> child(String wantedField) {
        return children.stream().filter(c -> c.field.equals(wantedField)).findFirst();
    }

    List<ShellNode> children(String wantedField) {
        return children.stream().filter(c -> c.field.equals(wantedField)).toList();
    }

    Optional<ShellNode> first(String wantedType) {
        return children.stream().filter(c -> c.type.equals(wantedType)).findFirst();
    }

    /** Itself and everything below it. */
    Stream<ShellNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ShellNode::all));
    }
}
