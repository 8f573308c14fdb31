package dev.plumbline.ui.overview;

import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One place in short: how many findings, and the first of them.
 *
 * @param environment null for the checkout
 * @param first the gravest finding in a sentence, names between back-ticks
 */
public record Card(
        String title,
        @Nullable EnvironmentStatus environment,
        Tone tone,
        Mark mark,
        String first,
        FindingFilter filter) {}
