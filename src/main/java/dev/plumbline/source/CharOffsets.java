package dev.plumbline.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Turns byte offsets of UTF-8 into offsets, lines and columns of characters. */
final class CharOffsets {
    private final int @Nullable [] characters;
    private final int[] lineStarts;

    private CharOffsets(int @Nullable [] characters, int[] lineStarts) {
        this.characters = characters;
        this.lineStarts = lineStarts;
    }

    static CharOffsets of(String text, byte[] bytes) {
        return new CharOffsets(bytes.length == text.length() ? null : map(text, bytes.length), lines(text));
    }

    private static int[] map(String text, int bytes) {
        int[] map = new int[bytes + 1];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = width(text, i);
            Arrays.fill(map, at, at + width, i);
            at += width;
        }
        map[bytes] = text.length();
        return map;
    }

    private static int width(String text, int i) {
        char c = text.charAt(i);
        if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            return paired ? 2 : 1;
        }
        return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    private static int[] lines(String text) {
        return java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    int character(int offset) {
        return characters == null ? offset : characters[Math.min(offset, characters.length - 1)];
    }

    int line(int character) {
        int found = Arrays.binarySearch(lineStarts, character);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int character) {
        return character - lineStarts[line(character) - 1] + 1;
    }
}
