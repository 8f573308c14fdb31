package dev.plumbline.drift;

import org.jspecify.annotations.Nullable;

/** The verdict on one object of the checkout, from its head and model values. The rule is total. */
public enum ModelRule {
    /** Both are equal. */
    EQUAL(null),
    /** Nothing can be said. */
    UNKNOWN(null),
    /** An earlier revision made it, a later one drops it, the models still have it. */
    DROP_STILL_MODELLED("pending-drop-still-modelled"),
    /** A migration is missing. */
    MODEL_AHEAD("model-ahead-of-head"),
    /** The models lack what head makes. */
    HEAD_AHEAD("head-ahead-of-model");

    private final @Nullable String code;

    ModelRule(@Nullable String code) {
        this.code = code;
    }

    /** The finding's code; null where there is none. */
    public @Nullable String code() {
        return code;
    }

    /** The first line of the rule that fits; {@code onceMade} says whether some revision before head had the object. */
    public static ModelRule of(Value head, Value model, boolean onceMade) {
        if (!head.known() || !model.known()) {
            return UNKNOWN;
        }
        if (head.equals(model)) {
            return EQUAL;
        }
        if (!model.present()) {
            return HEAD_AHEAD;
        }
        return !head.present() && onceMade ? DROP_STILL_MODELLED : MODEL_AHEAD;
    }
}
