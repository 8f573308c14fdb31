package dev.plumbline.ui.shell;

import dev.plumbline.ui.part.Copy;
import dev.plumbline.ui.part.SourceOpener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Copies a place in source and opens its file in the desktop's own editor. On Windows, where opening a script may run it, and for
 * names that a desktop might run anywhere, the place is only copied.
 */
final class EditorOpener implements SourceOpener {
    private static final Set<String> TEXT = Set.of(
            "py", "sql", "tf", "tfvars", "hcl", "yaml", "yml", "toml", "ini", "cfg", "md", "txt", "java", "xml",
            "json");
    private final ShellViewModel model;
    private final Consumer<String> desktop;
    private final boolean mayOpen;

    /** {@code desktop} opens a URL. */
    EditorOpener(ShellViewModel model, Consumer<String> desktop, String operatingSystem) {
        this.model = model;
        this.desktop = desktop;
        this.mayOpen = !operatingSystem.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    @Override
    public void open(String file, int line) {
        Path root = model.project().get();
        if (root == null) {
            return;
        }
        Path path = root.resolve(file).normalize();
        String place = line > 0 ? path + ":" + line : path.toString();
        Copy.text(place);
        model.say("Copied " + (line > 0 ? file + ":" + line : file));
        if (mayOpen && isText(file) && isInside(root, path)) {
            desktop.accept(path.toUri().toString());
        }
    }

    private static boolean isText(String file) {
        return TEXT.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Links that lead out of the project are not followed. */
    private static boolean isInside(Path root, Path path) {
        try {
            return Files.isRegularFile(path) && path.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
