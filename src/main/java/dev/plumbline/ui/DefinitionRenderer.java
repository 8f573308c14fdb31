package dev.plumbline.ui;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;

/** Writes an object's definition as SQL, one clause a line, so that two definitions can stand side by side. */
public interface DefinitionRenderer {
    /** The object with what stands under it; empty where the snapshot does not have it. */
    String render(Snapshot snapshot, ObjectId object);
}
