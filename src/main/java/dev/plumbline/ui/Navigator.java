package dev.plumbline.ui;

import dev.plumbline.ui.findings.FindingFilter;

/** How a screen leads to another. */
public interface Navigator {
    /** To the findings that fit. */
    void showFindings(FindingFilter filter);

    /** To the comparison of two sources, each named as on the command line. */
    void showCompare(String actual, String expected);
}
