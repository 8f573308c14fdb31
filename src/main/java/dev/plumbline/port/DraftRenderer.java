package dev.plumbline.port;

import dev.plumbline.changelog.NextMigration;
import dev.plumbline.plan.Plan;

/** Writes a plan as the file of one tool. */
public interface DraftRenderer {
    /** The file's text; without {@code allowDrop} what loses data is left out. */
    String render(Plan plan, boolean allowDrop, NextMigration next);
}
