package dev.plumbline.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A folder dropped on the window is opened; of a dropped file, the folder it lies in. */
final class FolderDrop {
    private FolderDrop() {}

    static void install(Scene scene, Consumer<Path> open) {
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(drop(event.getDragboard(), open));
            event.consume();
        });
    }

    private static boolean drop(Dragboard board, Consumer<Path> open) {
        Optional<Path> folder = board.hasFiles() ? folder(board.getFiles()) : Optional.empty();
        folder.ifPresent(open);
        return folder.isPresent();
    }

    /** The folder that dropped files mean: the first of them, or where it lies. */
    static Optional<Path> folder(List<File> files) {
        return files.stream().findFirst().map(first -> (first.isDirectory() ? first : first.getParentFile()).toPath());
    }
}
