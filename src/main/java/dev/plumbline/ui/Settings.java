package dev.plumbline.ui;

import java.util.Optional;

/** What the window remembers between two starts; nothing secret. */
public interface Settings {
    /** What was remembered under that name. */
    Optional<String> get(String name);

    /** Remembers it; an empty value forgets. */
    void put(String name, String value);
}
