package dev.plumbline.ui;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stood, how large it was and how its panes were split. */
final class WindowMemory {
    private static final String BOUNDS = "window";
    private static final String MAXIMIZED = "maximized";
    private final Settings settings;

    WindowMemory(Settings settings) {
        this.settings = settings;
    }

    /** Restores what was remembered where it still fits on a screen. */
    void restore(Stage stage, Map<String, SplitPane> splits) {
        settings.get(BOUNDS)
                .flatMap(WindowMemory::rectangle)
                .filter(WindowMemory::isOnAScreen)
                .ifPresent(bounds -> {
                    stage.setX(bounds.getMinX());
                    stage.setY(bounds.getMinY());
                    stage.setWidth(bounds.getWidth());
                    stage.setHeight(bounds.getHeight());
                });
        stage.setMaximized(settings.get(MAXIMIZED).map(Boolean::parseBoolean).orElse(false));
        splits.forEach((name, split) ->
                settings.get(name).flatMap(WindowMemory::number).ifPresent(split::setDividerPositions));
    }

    /** Remembers it now. */
    void save(Stage stage, Map<String, SplitPane> splits) {
        settings.put(MAXIMIZED, String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            settings.put(BOUNDS, stage.getX() + " " + stage.getY() + " " + stage.getWidth() + " " + stage.getHeight());
        }
        splits.forEach((name, split) -> settings.put(name, String.valueOf(split.getDividerPositions()[0])));
    }

    private static Optional<Rectangle2D> rectangle(String text) {
        double[] parts = Stream.of(text.split(" ", -1))
                .flatMap(part -> number(part).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return parts.length == 4 && parts[2] >= 400 && parts[3] >= 300
                ? Optional.of(new Rectangle2D(parts[0], parts[1], parts[2], parts[3]))
                : Optional.empty();
    }

    private static boolean isOnAScreen(Rectangle2D bounds) {
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().intersects(bounds));
    }

    private static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
