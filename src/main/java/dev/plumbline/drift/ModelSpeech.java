package dev.plumbline.drift;

import dev.plumbline.catalog.ObjectId;

/** What entity models of one kind can say of a database. */
@FunctionalInterface
public interface ModelSpeech {
    /** Whether they can say anything about objects of that kind, and that attribute of them; empty for the object itself. */
    boolean expresses(ObjectId object, String attribute);

    /** Whether they mean that it is not there where they do not mention it; else their silence says nothing. */
    default boolean meansByLeavingOut(ObjectId object, String attribute) {
        return true;
    }

    /** The value of a database or of the models with what is one to such models made alike. */
    default Value inEffect(Value value) {
        return value;
    }
}
