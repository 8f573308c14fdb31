package dev.plumbline.postgres;

import java.nio.file.Path;

/**
 * PostgreSQL's server programs, unpacked.
 *
 * @param version such as {@code 15.19.0}
 * @param home the folder of {@code bin}, {@code lib} and {@code share}
 */
record Binaries(String version, Path home) {
    int major() {
        return majorOf(version);
    }

    static int majorOf(String version) {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    Path program(String name) {
        String suffix = System.getProperty("os.name").startsWith("Windows") ? ".exe" : "";
        return home.resolve("bin").resolve(name + suffix);
    }
}
