package dev.plumbline.ui.overview;

import dev.plumbline.ui.findings.FindingFilter;
import java.util.List;

/**
 * A service with its cells: models against head, start-up code, then each environment in the order of the columns.
 *
 * @param service empty for what belongs to nobody
 */
public record OverviewRow(String service, String schemas, List<Cell> cells) {
    public OverviewRow {
        cells = List.copyOf(cells);
    }

    /** The service's name, or that it is nobody's. */
    public String label() {
        return service.isEmpty() ? "nobody's" : service;
    }

    /** All findings of the row. */
    public FindingFilter filter() {
        return FindingFilter.of(null, service);
    }
}
