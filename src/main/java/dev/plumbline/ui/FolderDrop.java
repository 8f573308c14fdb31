package dev.plumbline.ui;

import java.io.File;
import java.nio.file.Path;
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
        if (!board.hasFiles() || board.getFiles().isEmpty()) {
            return false;
        }
        File first = board.getFiles().getFirst();
        open.accept((first.isDirectory() ? first : first.getParentFile()).toPath());
        return true;
    }
}
