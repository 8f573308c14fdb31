package dev.plumbline.ui.overview;

import dev.plumbline.ui.findings.FindingFilter;
import java.util.List;

/** The order in which services go, drawn: boxes with places, and arrows from what must be there first. */
public record OrderGraph(List<Box> boxes, List<Arrow> arrows, double width, double height) {
    public OrderGraph {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** A service, or a migration set with its services; {@code place} counts from 1. */
    public record Box(
            String label,
            int place,
            boolean errors,
            double x,
            double y,
            double width,
            double height,
            FindingFilter filter) {}

    /** The second needs the first. */
    public record Arrow(Box from, Box to) {}
}
