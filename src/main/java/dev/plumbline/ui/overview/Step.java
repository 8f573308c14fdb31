package dev.plumbline.ui.overview;

import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Tone;

/**
 * One thing to do.
 *
 * @param sentence what to do, names between back-ticks
 * @param place the first place in source that shows why, or empty
 * @param findings how many findings it answers
 */
public record Step(String sentence, String place, Tone tone, int findings, FindingFilter filter) {}
