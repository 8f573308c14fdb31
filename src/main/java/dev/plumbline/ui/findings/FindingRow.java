package dev.plumbline.ui.findings;

import dev.plumbline.drift.Finding;

/** One line of the list: the head of a group, or a finding. */
public sealed interface FindingRow {
    /** A service with how many of its findings are shown. */
    record Group(String service, int findings) implements FindingRow {
        /** The service's name, or that the findings belong to none. */
        public String label() {
            return service.isEmpty() ? "nobody's" : service;
        }
    }

    /** A finding. */
    record Item(Finding finding) implements FindingRow {}
}
