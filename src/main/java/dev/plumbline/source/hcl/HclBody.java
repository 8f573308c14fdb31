package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.util.List;
import java.util.SequencedMap;

/** The attributes and blocks of a file or block, in their order. */
public record HclBody(SequencedMap<String, HclExpression> attributes, List<Block> blocks) {
    public HclBody {
        blocks = List.copyOf(blocks);
    }

    /** The blocks of that type. */
    public List<Block> blocks(String type) {
        return blocks.stream().filter(block -> block.type().equals(type)).toList();
    }

    /** {@code type "label" "label" { … }}. */
    public record Block(String type, List<String> labels, HclBody body, Place place) {
        public Block {
            labels = List.copyOf(labels);
        }

        /** The last label, or empty. */
        public String label() {
            return labels.isEmpty() ? "" : labels.getLast();
        }
    }
}
