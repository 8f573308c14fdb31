package dev.plumbline.ui;

import dev.plumbline.ui.part.Fonts;
import dev.plumbline.ui.shell.Keys;
import dev.plumbline.ui.shell.ShellView;
import dev.plumbline.ui.shell.ShellViewModel;
import dev.plumbline.ui.task.TaskRunner;
import dev.plumbline.ui.task.Tasks;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop window. */
public final class PlumblineWindow {
    private final WindowServices services;
    private final ShellViewModel model;
    private final Stage stage;

    private PlumblineWindow(WindowServices services, TaskRunner tasks, Stage stage) {
        this.services = services;
        this.stage = stage;
        this.model = new ShellViewModel(services, tasks, InstantSource.system());
    }

    /**
     * Starts JavaFX, opens the window, on that project where one is given, and returns when it is closed.
     *
     * @throws UnsupportedOperationException where there is no display
     */
    public static void open(WindowServices services, @Nullable Path project) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setOnHidden(event -> closed.countDown());
            show(services, Tasks.inBackground(), stage, project);
        });
        awaitUninterrupted(closed);
        Platform.exit();
    }

    /** Shows the window on that stage; on the JavaFX thread. */
    static ShellViewModel show(WindowServices services, TaskRunner tasks, Stage stage, @Nullable Path project) {
        PlumblineWindow window = new PlumblineWindow(services, tasks, stage);
        window.build();
        if (project != null) {
            window.model.open(project);
        }
        return window.model;
    }

    private void build() {
        Fonts.load();
        Themes themes = new Themes(model);
        ShellView view = new ShellView(model, this::chooseProject, themes::change, this::browse);
        themes.apply(view);
        Scene scene = new Scene(view, 1280, 800);
        scene.getStylesheets()
                .add(Objects.requireNonNull(PlumblineWindow.class.getResource("plumbline.css"), "plumbline.css")
                        .toExternalForm());
        Keys.install(scene, view, model);
        FolderDrop.install(scene, model::open);
        WindowMemory memory = new WindowMemory(services.settings());
        stage.setScene(scene);
        stage.setTitle("Plumbline");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        memory.restore(stage, view.splits());
        stage.setOnHiding(event -> {
            memory.save(stage, view.splits());
            model.cancel();
            model.compare().cancel();
        });
        stage.show();
        view.requestFocus();
    }

    private void chooseProject() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a project");
        Optional<Path> last = Optional.ofNullable(model.project().get()).or(model::lastProject);
        last.map(Path::getParent).map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            model.open(chosen.toPath());
        }
    }

    /** JavaFX offers its desktop services only through an application. */
    private void browse(String url) {
        Application desktop = new Application() {
            @Override
            public void start(Stage unused) {}
        };
        desktop.getHostServices().showDocument(url);
    }

    private static void awaitUninterrupted(CountDownLatch closed) {
        boolean interrupted = false;
        while (true) {
            try {
                closed.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
