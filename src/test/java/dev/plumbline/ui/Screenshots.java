package dev.plumbline.ui;

import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.UnreachableException;
import dev.plumbline.ui.shell.Screen;
import dev.plumbline.ui.shell.ShellViewModel;
import dev.plumbline.ui.shell.ThemeChoice;
import dev.plumbline.ui.task.Tasks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws the screens into the folder given as argument, light and dark, in two sizes; to be looked at by people. */
public final class Screenshots {
    private static final int PULSES = 12;
    private final Path folder;

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        VirtualDisplay.start();
        Platform.setImplicitExit(false);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new Screenshots(folder).all();
        Platform.exit();
    }

    private void all() throws InterruptedException {
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            for (int width : List.of(1280, 1920)) {
                three(theme, width, width == 1280 ? 800 : 1080);
            }
        }
        others();
    }

    private void three(ThemeChoice theme, int width, int height) throws InterruptedException {
        String suffix = "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        shot("overview" + suffix, theme, width, height, new FakeJobs(), model -> model.open(Path.of("wellness")));
        shot("findings" + suffix, theme, width, height, new FakeJobs(), model -> {
            model.open(Path.of("wellness"));
            model.findings().select("diverged|production|meals|column:meals.foods/unit");
            model.show(Screen.FINDINGS);
        });
        shot("compare" + suffix, theme, width, height, new FakeJobs(), model -> {
            model.open(Path.of("wellness"));
            model.showCompare("env:production", "snapshot:head.json");
            model.compare().compare();
            var meals = model.compare().tree().get().getLast();
            model.compare().selected().set(meals.children().getFirst());
        });
    }

    private void others() throws InterruptedException {
        ThemeChoice light = ThemeChoice.LIGHT;
        for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
            shot(
                    "complete-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                    theme,
                    1280,
                    800,
                    new FakeJobs(),
                    model -> {
                        model.open(Path.of("wellness"));
                        model.findings().select("incomplete-history||meals|table:meals.meal_tags");
                        model.show(Screen.FINDINGS);
                        model.complete("meals");
                    });
            FakeJobs refuted = new FakeJobs();
            refuted.completions.completion = (request, progress) -> FakeCompletions.with(
                    new Proof.Refuted(
                            List.of(), "relation \"meals.meals\" does not exist: CREATE TABLE meals.meal_tags"),
                    List.of(ObjectId.parse("column:meals.foods/rate")));
            shot(
                    "complete-refuted-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                    theme,
                    1280,
                    800,
                    refuted,
                    model -> {
                        model.open(Path.of("wellness"));
                        model.complete("meals");
                    });
            shot(
                    "complete-finding-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                    theme,
                    1280,
                    800,
                    new FakeJobs(),
                    model -> {
                        model.open(Path.of("wellness"));
                        model.findings().select("incomplete-history||meals|table:meals.meal_tags");
                        model.show(Screen.FINDINGS);
                    });
            shot("plan-" + theme.name().toLowerCase(java.util.Locale.ROOT), theme, 1280, 800, new FakeJobs(), model -> {
                model.showCompare("env:production", "snapshot:head.json");
                model.compare().compare();
                model.compare().planMigration();
            });
        }
        shot("doors", light, 1280, 800, new FakeJobs(), model -> {});
        shot("doors-dark", ThemeChoice.DARK, 1280, 800, new FakeJobs(), model -> {});
        shot("trust", light, 1280, 800, new FakeJobs(), model -> {
            model.open(Path.of("wellness"));
            model.reviewExactly();
        });
        FakeJobs drafted = new FakeJobs();
        drafted.drafts.needed = true;
        shot("draft", light, 1280, 800, drafted, model -> model.open(Path.of("shop")));
        shot("draft-dark", ThemeChoice.DARK, 1280, 800, drafted, model -> model.open(Path.of("shop")));
        shot("compare-empty", light, 1280, 800, new FakeJobs(), model -> model.show(Screen.COMPARE));
        FakeJobs unreachable = new FakeJobs();
        unreachable.review = progress -> {
            throw new UnreachableException(
                    "db.example.org:5432 refused the connection while reading production",
                    "Check host and port in connections/production.yaml, then press F5.",
                    new IOException("Connection refused"));
        };
        shot("error", light, 1280, 800, unreachable, model -> model.open(Path.of("wellness")));
        FakeJobs gaps = new FakeJobs();
        gaps.review = progress -> WellnessReview.with(
                WellnessFindings.all(),
                List.of(new Gap("practices", "*", List.of(), "permission denied for schema practices", "production")));
        gaps.comparison = progress -> SampleComparison.withGap();
        shot("overview-gaps", light, 1280, 800, gaps, model -> model.open(Path.of("wellness")));
        shot("compare-gaps", light, 1280, 800, gaps, model -> {
            model.showCompare("env:production", "snapshot:head.json");
            model.compare().compare();
        });
        FakeJobs large = new FakeJobs();
        large.comparison = progress -> SampleComparison.large(10_000);
        shot("compare-10000", light, 1280, 800, large, model -> {
            model.showCompare("env:production", "snapshot:head.json");
            model.compare().compare();
        });
        shot("overview-tall", light, 1280, 1150, new FakeJobs(), model -> model.open(Path.of("wellness")));
        FakeJobs slow = new FakeJobs();
        slow.review = FakeJobs.untilCancelled("reading policies of production");
        loading(slow);
    }

    private void loading(FakeJobs slow) throws InterruptedException {
        Tasks threads = new Tasks(work -> Thread.ofPlatform().daemon().start(work), Platform::runLater);
        shot("loading", ThemeChoice.LIGHT, 1280, 800, slow, threads, model -> model.open(Path.of("wellness")));
        shot("loading-dark", ThemeChoice.DARK, 1280, 800, slow, threads, model -> model.open(Path.of("wellness")));
    }

    private void shot(
            String name, ThemeChoice theme, int width, int height, FakeJobs jobs, Consumer<ShellViewModel> prepare)
            throws InterruptedException {
        shot(name, theme, width, height, jobs, new Tasks(Runnable::run, Runnable::run), prepare);
    }

    private void shot(
            String name,
            ThemeChoice theme,
            int width,
            int height,
            FakeJobs jobs,
            Tasks tasks,
            Consumer<ShellViewModel> prepare)
            throws InterruptedException {
        jobs.settings.put("theme", theme.name().toLowerCase(java.util.Locale.ROOT));
        jobs.settings.put("window", "0 0 " + width + " " + height);
        AtomicReference<@Nullable Stage> shown = new AtomicReference<>();
        onWindow(() -> {
            Stage stage = new Stage(javafx.stage.StageStyle.UNDECORATED);
            prepare.accept(PlumblineWindow.show(jobs.services(), tasks, stage, null));
            shown.set(stage);
        });
        for (int pulse = 0; pulse < PULSES; pulse++) {
            nextPulse();
        }
        onWindow(() -> write(java.util.Objects.requireNonNull(shown.get()), folder.resolve(name + ".png")));
    }

    private static void nextPulse() throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        Platform.runLater(() -> {
            var timer = new javafx.animation.AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    drawn.countDown();
                }
            };
            timer.start();
        });
        drawn.await();
    }

    private static void onWindow(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Platform.runLater(() -> {
            try {
                action.run();
            } catch (Throwable e) {
                failure.set(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
    }

    private static void write(Stage stage, Path file) {
        WritableImage image = stage.getScene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        stage.hide();
    }
}
