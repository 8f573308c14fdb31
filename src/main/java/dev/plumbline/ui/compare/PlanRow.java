package dev.plumbline.ui.compare;

import dev.plumbline.plan.Statement;

/** One line of a shown plan. */
public sealed interface PlanRow {
    /** Where a transaction begins; {@code hint} says what shares it. */
    record Group(String title, String hint) implements PlanRow {}

    /**
     * A statement.
     *
     * @param number from 1, through all groups
     * @param held whether it is left out because it loses data
     */
    record Item(int number, Statement statement, boolean held) implements PlanRow {}
}
