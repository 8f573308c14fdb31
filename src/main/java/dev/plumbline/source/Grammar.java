package dev.plumbline.source;

import dev.plumbline.port.WorkFailedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/** The only class that sees tree-sitter: turns Python's text into {@link SyntaxNode}s. */
final class Grammar {
    private static @Nullable TSLanguage language;

    private final TSTreeCursor cursor;
    private final CharOffsets offsets;

    private Grammar(TSTreeCursor cursor, CharOffsets offsets) {
        this.cursor = cursor;
        this.offsets = offsets;
    }

    /** The whole text as one node; trees deeper than {@code maxDepth} throw {@link StackOverflowError} no later than Java does. */
    static SyntaxNode parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(python());
            try (TSTree tree = parser.parseString(null, text);
                    TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
                return new Grammar(cursor, CharOffsets.of(text, bytes)).copy();
            }
        }
    }

    private static synchronized TSLanguage python() {
        try {
            if (language == null) {
                language = new TreeSitterPython();
            }
            return language;
        } catch (LinkageError | RuntimeException e) {
            throw new WorkFailedException(
                    "Python files cannot be read: the tree-sitter library does not load on "
                            + System.getProperty("os.name") + " " + System.getProperty("os.arch") + " ("
                            + e.getMessage() + ")",
                    "use Linux or macOS on x64 or arm64, or Windows on x64",
                    e);
        }
    }

    private SyntaxNode copy() {
        TSNode node = cursor.currentNode();
        String field = cursor.currentFieldName();
        List<SyntaxNode> children = new ArrayList<>();
        if (cursor.gotoFirstChild()) {
            do {
                children.add(copy());
            } while (cursor.gotoNextSibling());
            cursor.gotoParent();
        }
        return make(node, field == null ? "" : field, children);
    }

    private SyntaxNode make(TSNode node, String field, List<SyntaxNode> children) {
        int start = offsets.character(node.getStartByte());
        return new SyntaxNode(
                node.getType(),
                field,
                node.isNamed(),
                node.isMissing(),
                start,
                offsets.character(node.getEndByte()),
                offsets.line(start),
                offsets.column(start),
                List.copyOf(children));
    }
}
