package dev.plumbline.ui.compare;

import dev.plumbline.plan.Hazard;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.Span;
import dev.plumbline.report.HazardText;
import dev.plumbline.ui.part.Mark;
import dev.plumbline.ui.part.Tone;

/** How hazards are drawn: what loses or fails in red, what others have to wait for long in yellow. */
final class HazardLook {
    private HazardLook() {}

    static Mark of(Hazard hazard) {
        return new Mark(
                hazard.code().code().replace('-', ' '), tone(hazard), icon(hazard.code()), HazardText.of(hazard));
    }

    private static Tone tone(Hazard hazard) {
        return switch (hazard.code()) {
            case DATA_LOSS, WOULD_FAIL_ON_DATA -> Tone.DANGER;
            case BLOCKS_ACCESS, BLOCKS_WRITES ->
                hazard.lock() != null && hazard.lock().span() == Span.INSTANT ? Tone.NEUTRAL : Tone.WARNING;
            case TABLE_REWRITE, VALIDATES_ROWS, BREAKS_CODE, CHANGES_ACCESS -> Tone.WARNING;
            case NON_TRANSACTIONAL, NEEDS_EXTENSION, NEEDS_PRIVILEGE, NEEDS_SECRET, NEEDS_PUBLISHER -> Tone.NEUTRAL;
        };
    }

    private static String icon(HazardCode code) {
        return switch (code) {
            case DATA_LOSS -> "mdi2t-trash-can-outline";
            case WOULD_FAIL_ON_DATA -> "mdi2a-alert-octagon-outline";
            case BLOCKS_ACCESS, BLOCKS_WRITES -> "mdi2l-lock-outline";
            case TABLE_REWRITE -> "mdi2t-table-refresh";
            case VALIDATES_ROWS -> "mdi2t-table-search";
            case BREAKS_CODE -> "mdi2c-code-braces";
            case CHANGES_ACCESS -> "mdi2s-shield-account-outline";
            case NON_TRANSACTIONAL -> "mdi2c-call-split";
            case NEEDS_EXTENSION -> "mdi2p-puzzle-outline";
            case NEEDS_PRIVILEGE -> "mdi2k-key-outline";
            case NEEDS_SECRET -> "mdi2f-form-textbox-password";
            case NEEDS_PUBLISHER -> "mdi2p-publish";
        };
    }
}
