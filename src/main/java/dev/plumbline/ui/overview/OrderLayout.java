package dev.plumbline.ui.overview;

import dev.plumbline.drift.Review;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.overview.OrderGraph.Arrow;
import dev.plumbline.ui.overview.OrderGraph.Box;
import dev.plumbline.ui.overview.OrderNodes.Edge;
import dev.plumbline.ui.overview.OrderNodes.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Layers from left to right: each node right of all it needs; nodes without arrows fill a last column. */
final class OrderLayout {
    private static final double HEIGHT = 30;
    private static final double ROW = 42;
    private static final double GAP = 40;
    private static final double LETTER = 6.8;

    private final List<Node> nodes;
    private final List<Edge> edges;

    private OrderLayout(OrderNodes order) {
        this.nodes = order.nodes();
        this.edges = order.edges();
    }

    static OrderGraph of(Review review) {
        return new OrderLayout(new OrderNodes(review)).graph();
    }

    private OrderGraph graph() {
        Map<Node, Box> boxes = new LinkedHashMap<>();
        double x = 1;
        double height = 0;
        for (List<Node> column : columns()) {
            double width = column.stream().mapToDouble(OrderLayout::width).max().orElse(0);
            for (Node node : column) {
                double y = 1 + ROW * column.indexOf(node);
                boxes.put(node, box(node, x, y, width));
                height = Math.max(height, y + HEIGHT + 1);
            }
            x += width + GAP;
        }
        List<Arrow> arrows = edges.stream()
                .map(edge -> new Arrow(box(boxes, edge.earlier()), box(boxes, edge.later())))
                .toList();
        return new OrderGraph(List.copyOf(boxes.values()), arrows, Math.max(0, x - GAP + 1), height);
    }

    private List<List<Node>> columns() {
        Map<Node, Integer> layers = layers();
        Map<Integer, List<Node>> columns = new TreeMap<>();
        List<Node> alone = new ArrayList<>();
        for (Node node : nodes) {
            boolean drawn = edges.stream()
                    .anyMatch(
                            edge -> edge.earlier().equals(node) || edge.later().equals(node));
            (drawn ? columns.computeIfAbsent(layers.getOrDefault(node, 0), l -> new ArrayList<>()) : alone).add(node);
        }
        List<List<Node>> all = new ArrayList<>(columns.values());
        if (!alone.isEmpty()) {
            all.add(alone);
        }
        return all;
    }

    /** The order of the review is followed, so that a circle of references cannot make the layers endless. */
    private Map<Node, Integer> layers() {
        Map<Node, Integer> layers = new HashMap<>();
        for (Node node : nodes) {
            int layer = edges.stream()
                    .filter(edge -> edge.later().equals(node))
                    .mapToInt(edge -> layers.getOrDefault(edge.earlier(), -1) + 1)
                    .max()
                    .orElse(0);
            layers.put(node, layer);
        }
        return layers;
    }

    private Box box(Node node, double x, double y, double width) {
        FindingFilter filter = FindingFilter.of(null, node.services().getFirst());
        FindingFilter any = node.services().size() == 1 ? filter : FindingFilter.ALL;
        return new Box(node.label(), nodes.indexOf(node) + 1, node.errors(), x, y, width, HEIGHT, any);
    }

    private static Box box(Map<Node, Box> boxes, Node node) {
        return Objects.requireNonNull(boxes.get(node), node.label());
    }

    private static double width(Node node) {
        return Math.max(84, node.label().length() * LETTER + 40);
    }
}
