package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code sub}, {@code split} and {@code findall} of Python's {@code re}, on known texts; what Java's patterns spell otherwise is translated. */
final class Regexes {
    private static final int LONGEST = 10_000;
    private static final int LOOKS = 2_000_000;

    private final Pattern pattern;
    private final Place place;

    private Regexes(Pattern pattern, Place place) {
        this.pattern = pattern;
        this.place = place;
    }

    /** The result; empty where a part is not known, or is one of the forms that are not read. */
    static Optional<PyValue> call(SymbolCall call) {
        boolean compiled =
                call.target() instanceof SymbolCall made && made.qualified().equals("re.compile()");
        SymbolCall holder = compiled ? (SymbolCall) java.util.Objects.requireNonNull(call.target()) : call;
        boolean plain = call.keywords().isEmpty()
                && holder.keywords().isEmpty()
                && (!compiled || holder.arguments().size() == 1);
        if (!plain || !(compiled || call.qualified().startsWith("re."))) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (PyValue argument : compiled ? join(holder.arguments(), call.arguments()) : call.arguments()) {
            if (!(argument instanceof PyText(String text)) || text.length() > LONGEST) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return texts.isEmpty() ? Optional.empty() : of(call.name(), texts, call.place());
    }

    private static List<PyValue> join(List<PyValue> first, List<PyValue> then) {
        List<PyValue> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static Optional<PyValue> of(String function, List<String> texts, Place place) {
        try {
            Regexes regex = new Regexes(Pattern.compile(java(texts.getFirst())), place);
            return Optional.ofNullable(
                    switch (function) {
                        case "sub" -> texts.size() == 3 ? regex.sub(texts.get(1), texts.get(2)) : null;
                        case "split" -> texts.size() == 2 ? regex.split(texts.get(1)) : null;
                        case "findall" -> texts.size() == 2 ? regex.all(texts.get(1)) : null;
                        default -> null;
                    });
        } catch (PatternSyntaxException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String java(String pattern) {
        return pattern.replace("(?P<", "(?<")
                .replaceAll("\\(\\?P=(\\w+)\\)", "\\\\k<$1>")
                .replace("\\Z", "\\z");
    }

    private PyValue sub(String replacement, String text) {
        String written = Matcher.quoteReplacement(replacement)
                .replaceAll("\\\\\\\\g<(\\d+)>", "\\$$1")
                .replaceAll("\\\\\\\\g<(\\w+)>", "\\${$1}")
                .replaceAll("\\\\\\\\(\\d)", "\\$$1");
        return new PyText(matcher(text).replaceAll(written));
    }

    private PyValue split(String text) {
        List<PyValue> pieces = new ArrayList<>();
        Matcher matcher = matcher(text);
        int last = 0;
        while (matcher.find()) {
            pieces.add(new PyText(text.substring(last, matcher.start())));
            for (int group = 1; group <= matcher.groupCount(); group++) {
                pieces.add(text(matcher.group(group)));
            }
            last = matcher.end();
        }
        pieces.add(new PyText(text.substring(last)));
        return new PyList(pieces);
    }

    private @Nullable PyValue all(String text) {
        List<PyValue> found = new ArrayList<>();
        Matcher matcher = matcher(text);
        if (matcher.groupCount() > 1) {
            return null;
        }
        while (matcher.find()) {
            found.add(text(matcher.group(matcher.groupCount())));
        }
        return new PyList(found);
    }

    private static PyValue text(@Nullable String text) {
        return text == null ? PyNone.NONE : new PyText(text);
    }

    private Matcher matcher(String text) {
        return pattern.matcher(new Watched(text, place));
    }

    /** A text that may be looked at a bounded number of times, whatever the pattern makes of it. */
    private static final class Watched implements CharSequence {
        private final String text;
        private final Place place;
        private int looks;

        Watched(String text, Place place) {
            this.text = text;
            this.place = place;
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS) {
                throw new LimitReachedException("matches a pattern in more than " + LOOKS + " looks", place);
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
