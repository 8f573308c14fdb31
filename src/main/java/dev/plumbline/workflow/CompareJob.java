package dev.plumbline.workflow;

import dev.plumbline.diff.Comparison;
import dev.plumbline.port.Progress;

/** Compares any two sources of a schema. */
public interface CompareJob {
    /**
     * What differs between the two, each named as on the command line: {@code env:NAME}, {@code sql:FILE}, {@code snapshot:FILE},
     * {@code postgresql://…}, {@code empty:} and the others.
     *
     * @throws dev.plumbline.port.ConfigurationException where a source cannot be understood
     * @throws dev.plumbline.port.WorkFailedException where one cannot be read
     * @throws dev.plumbline.port.CancelledException where the user stopped it
     */
    Comparison compare(String actual, String expected, Progress progress);
}
