package dev.plumbline.flyway;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Flyway's checksum of a script: CRC32 over its lines in UTF-8, without the ends of lines, as a signed number. */
final class Checksum {
    private Checksum() {}

    /** The checksum as the history table holds it. */
    static String of(String text) {
        CRC32 sum = new CRC32();
        text.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return Integer.toString((int) sum.getValue());
    }
}
