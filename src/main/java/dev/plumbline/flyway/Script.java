package dev.plumbline.flyway;

import dev.plumbline.port.ProjectFolder.TextFile;

/**
 * One migration file with what its name says and what the {@code .conf} file beside it sets.
 *
 * @param replaces whether placeholders are replaced in it
 */
record Script(ScriptName name, TextFile file, boolean replaces) {
    String id() {
        return name.id();
    }
}
