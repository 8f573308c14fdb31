package dev.plumbline.ui;

import dev.plumbline.ui.shell.ShellViewModel;
import dev.plumbline.ui.task.Tasks;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window with jobs of a test's choice, and a robot to use it; hidden on close. */
public final class OpenWindow implements AutoCloseable {
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final ShellViewModel model;

    public OpenWindow(WindowServices services, @Nullable Path project) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
        model = WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> PlumblineWindow.show(services, Tasks.inBackground(), stage, project));
        robot.interact(() -> stage.requestFocus());
    }

    public FxRobot robot() {
        return robot;
    }

    public ShellViewModel model() {
        return model;
    }

    /** Waits until something holds on the window's thread. */
    public static void until(int seconds, Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                seconds,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether a node of that id can be found. */
    public boolean has(String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(node -> node.getScene() != null && node.isVisible());
    }

    @Override
    public void close() {
        robot.interact(() -> stage.hide());
    }
}
