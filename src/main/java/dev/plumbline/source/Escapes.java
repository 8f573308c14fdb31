package dev.plumbline.source;

/** Backslashes in texts that are not raw, by the language reference, "String and Bytes literals". */
final class Escapes {
    private final String text;
    private final StringBuilder decoded = new StringBuilder();
    private int at;

    private Escapes(String text) {
        this.text = text;
    }

    static String decode(String text) {
        return text.indexOf('\\') < 0 ? text : new Escapes(text).decode();
    }

    private String decode() {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                escape(text.charAt(at++));
            } else {
                decoded.append(c);
            }
        }
        return decoded.toString();
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> {}
            case 'n' -> decoded.append('\n');
            case 't' -> decoded.append('\t');
            case 'r' -> decoded.append('\r');
            case 'a' -> decoded.append('\u0007');
            case 'b' -> decoded.append('\b');
            case 'f' -> decoded.append('\f');
            case 'v' -> decoded.append('\u000b');
            case '\\', '\'', '"' -> decoded.append(c);
            case 'x' -> code(2, 16, c);
            case 'u' -> code(4, 16, c);
            case 'U' -> code(8, 16, c);
            case 'N' -> named();
            default -> {
                if (c >= '0' && c <= '7') {
                    octal();
                } else {
                    decoded.append('\\').append(c);
                }
            }
        }
    }

    private void code(int digits, int radix, char letter) {
        try {
            decoded.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), radix));
            at += digits;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            decoded.append('\\').append(letter);
        }
    }

    private void octal() {
        int end = at;
        while (end < text.length() && end < at + 2 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        decoded.append((char) Integer.parseInt(text.substring(at - 1, end), 8));
        at = end;
    }

    private void named() {
        int close = text.indexOf('}', at);
        if (at < text.length() && text.charAt(at) == '{' && close > at) {
            try {
                decoded.appendCodePoint(Character.codePointOf(text.substring(at + 1, close)));
                at = close + 1;
                return;
            } catch (IllegalArgumentException e) {
                // an unknown name stays as it is written
            }
        }
        decoded.append("\\N");
    }
}
