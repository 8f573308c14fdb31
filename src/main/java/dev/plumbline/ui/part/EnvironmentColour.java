package dev.plumbline.ui.part;

import dev.plumbline.drift.Review.EnvironmentStatus;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Colours of environments: the one they name, else that of their kind; production is framed and named whatever its colour. */
public final class EnvironmentColour {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private EnvironmentColour() {}

    /** Sets {@code -environment-colour} on the node and marks it where it stands for production. */
    public static void apply(Node node, EnvironmentStatus environment) {
        node.setStyle("-environment-colour: " + css(environment) + ";");
        if (isProduction(environment)) {
            node.getStyleClass().add("production");
        }
    }

    /** Shows the environment's name with a database icon in its colour. */
    public static <T extends Labeled> T name(T node, EnvironmentStatus environment) {
        node.setText(label(environment));
        node.setGraphic(Icons.of("mdi2d-database", "environment-icon"));
        apply(node, environment);
        return node;
    }

    /** The name; with its kind where a production environment is called otherwise. */
    public static String label(EnvironmentStatus environment) {
        return isProduction(environment) && !environment.name().contains("prod")
                ? environment.name() + " · production"
                : environment.name();
    }

    /** Whether people's work depends on it. */
    public static boolean isProduction(EnvironmentStatus environment) {
        return environment.kind().equals("production");
    }

    private static String css(EnvironmentStatus environment) {
        String colour = environment.colour().toLowerCase(Locale.ROOT);
        return HEX.matcher(colour).matches() ? colour : named(colour.isEmpty() ? environment.kind() : colour);
    }

    private static String named(String word) {
        return switch (word) {
            case "green", "development" -> "-color-success-fg";
            case "red", "production" -> "-color-danger-fg";
            case "blue", "staging" -> "-color-accent-fg";
            case "yellow", "amber", "orange" -> "-color-warning-fg";
            case "purple", "violet", "pink" -> "#8250df";
            case "teal", "cyan", "turquoise" -> "#1b7c83";
            default -> "-color-fg-muted";
        };
    }
}
