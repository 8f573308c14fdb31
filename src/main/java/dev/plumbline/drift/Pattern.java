package dev.plumbline.drift;

/** A pattern of the project file: {@code *} stands for any run of characters, everything else for itself. */
final class Pattern {
    private final java.util.regex.Pattern regex;

    Pattern(String text) {
        String quoted = java.util.regex.Pattern.quote(text).replace("*", "\\E.*\\Q");
        regex = java.util.regex.Pattern.compile(quoted, java.util.regex.Pattern.DOTALL);
    }

    boolean matches(String text) {
        return regex.matcher(text).matches();
    }
}
