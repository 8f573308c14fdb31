package dev.plumbline.files;

import dev.plumbline.port.Connection.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code timeouts:} of a connection file: a number with its unit, {@code ms}, {@code s} or {@code min}. */
final class ConnectionTimeouts {
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}) *(ms|s|min)");

    private ConnectionTimeouts() {}

    static Timeouts read(YamlMap top) {
        YamlMap timeouts = top.map("timeouts").allow(List.of("connect", "statement", "lock"));
        return new Timeouts(
                duration(timeouts, "connect", Timeouts.USUAL.connect()),
                duration(timeouts, "statement", Timeouts.USUAL.statement()),
                duration(timeouts, "lock", Timeouts.USUAL.lock()));
    }

    private static Duration duration(YamlMap timeouts, String key, Duration usual) {
        return timeouts.find(key).map(ConnectionTimeouts::duration).orElse(usual);
    }

    private static Duration duration(YamlNode node) {
        Matcher matcher = DURATION.matcher(node.text());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw node.wrong(
                    "`" + node.text() + "` is no time to wait",
                    "Write a number and its unit: 500ms, 5s or 2min; not zero.");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
