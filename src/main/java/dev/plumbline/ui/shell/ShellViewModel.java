package dev.plumbline.ui.shell;

import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.port.Progress;
import dev.plumbline.ui.Navigator;
import dev.plumbline.ui.WindowServices;
import dev.plumbline.ui.compare.CompareViewModel;
import dev.plumbline.ui.complete.CompleteViewModel;
import dev.plumbline.ui.draft.DraftViewModel;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.findings.FindingsViewModel;
import dev.plumbline.ui.overview.OverviewViewModel;
import dev.plumbline.ui.task.Job;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.TaskRunner;
import dev.plumbline.ui.trust.ExactJobs;
import dev.plumbline.ui.trust.TrustViewModel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The open project, its review, and which screen is shown. */
public final class ShellViewModel implements Navigator {
    private static final String PROJECT = "project";
    private static final String THEME = "theme";
    private final WindowServices services;
    private final InstantSource clock;
    private final Job<Review> job;
    private final OverviewViewModel overview = new OverviewViewModel(this);
    private final FindingsViewModel findings = new FindingsViewModel(this::complete);
    private final CompareViewModel compare;
    private final DraftViewModel draft;
    private final TrustViewModel trust;
    private final CompleteViewModel completion;
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(Screen.OVERVIEW);
    private final Deque<Screen> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> project = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Review> review = new ReadOnlyObjectWrapper<>();
    private final ObservableList<EnvironmentStatus> environments = FXCollections.observableArrayList();
    private final ObjectProperty<ThemeChoice> theme;
    private final ReadOnlyStringWrapper reviewed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private volatile String told = "";
    private Instant started = Instant.EPOCH;
    private Instant ended = Instant.EPOCH;

    public ShellViewModel(WindowServices services, TaskRunner tasks, InstantSource clock) {
        this.services = services;
        this.clock = clock;
        this.job = new Job<>(tasks, "The review failed");
        this.draft = new DraftViewModel(services.drafts(), tasks, this::open);
        this.completion = new CompleteViewModel(services.completions(), tasks, this::completed);
        this.trust = new TrustViewModel(services.exact(), tasks, this::runExactly);
        this.compare = new CompareViewModel(tasks, services.compare().in(null), services.definitions());
        this.compare.use(services.compare().in(null), List.of());
        this.compare.plan().use(services.plans().in(null));
        this.theme = new SimpleObjectProperty<>(
                ThemeChoice.of(services.settings().get(THEME).orElse("")));
        theme.subscribe(choice -> services.settings().put(THEME, choice.word()));
    }

    /** The overview. */
    public OverviewViewModel overview() {
        return overview;
    }

    /** The findings. */
    public FindingsViewModel findings() {
        return findings;
    }

    /** The comparison. */
    public CompareViewModel compare() {
        return compare;
    }

    /** The draft of a project file, where a folder has none. */
    public DraftViewModel draft() {
        return draft;
    }

    /** The question whether the project may run its own code. */
    public TrustViewModel trust() {
        return trust;
    }

    /** The draft of the migration that a service lacks. */
    public CompleteViewModel completion() {
        return completion;
    }

    /** Drafts the migration that a service of the open project lacks. */
    public void complete(String service) {
        Path root = project.get();
        if (root != null) {
            completion.begin(root, service);
        }
    }

    private void completed(Path file) {
        told = "Wrote " + file.getFileName();
        reviewAgain();
    }

    /** Which screen is shown. */
    public ReadOnlyObjectProperty<Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    /** The open project's folder; null for none. */
    public ReadOnlyObjectProperty<@Nullable Path> project() {
        return project.getReadOnlyProperty();
    }

    /** The newest review; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Review> review() {
        return review.getReadOnlyProperty();
    }

    /** Where the review stands. */
    public ReadOnlyObjectProperty<JobState> state() {
        return job.state();
    }

    /** The environments of the newest review. */
    public ObservableList<EnvironmentStatus> environments() {
        return environments;
    }

    /** Light or dark. */
    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** When the review ended and how long it took; empty before the first. */
    public ReadOnlyStringProperty reviewed() {
        return reviewed.getReadOnlyProperty();
    }

    /** What just happened, such as that something was copied. */
    public ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    /** The sample's folder, where it comes along. */
    public Optional<Path> sample() {
        return Optional.ofNullable(services.sample());
    }

    /** The project that was open last, where its folder is still there. */
    public Optional<Path> lastProject() {
        return services.settings().get(PROJECT).map(Path::of).filter(java.nio.file.Files::isDirectory);
    }

    /** Opens a project and reviews it; of a folder without a project file shows the draft of one. */
    public void open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        if (draft.isNeeded(root)) {
            draft.begin(root);
            return;
        }
        services.settings().put(PROJECT, root.toString());
        project.set(root);
        review.set(null);
        environments.clear();
        compare.use(services.compare().in(root), List.of());
        compare.plan().use(services.plans().in(root));
        before.clear();
        screen.set(Screen.OVERVIEW);
        reviewAgain();
    }

    /** Reviews the open project again. */
    public void reviewAgain() {
        Path root = project.get();
        if (root == null) {
            return;
        }
        started = clock.instant();
        job.start(
                root.toString(),
                "reading " + root.getFileName(),
                progress -> services.review().review(root, List.of(), progress),
                this::show);
    }

    /** Reviews the open project with its own tools, once it is trusted. */
    public void reviewExactly() {
        Path root = project.get();
        if (root != null) {
            trust.begin(root);
        }
    }

    private void runExactly(Path root) {
        started = clock.instant();
        job.start(
                root.toString(),
                "running the tools of " + root.getFileName(),
                progress -> exactly(root, progress),
                this::show);
    }

    private Review exactly(Path root, Progress progress) {
        ExactJobs.Outcome outcome = services.exact().review(root, progress);
        told = outcome.told();
        return outcome.review();
    }

    /** Does again what the shown screen shows. */
    public void refresh() {
        if (screen.get() == Screen.COMPARE) {
            compare.compare();
        } else {
            reviewAgain();
        }
    }

    /** Stops the review. */
    public void cancel() {
        job.cancel();
    }

    /** Shows a screen; {@link #back} returns. */
    public void show(Screen wanted) {
        if (wanted != screen.get()) {
            before.push(screen.get());
            screen.set(wanted);
        }
    }

    /** Returns to the screen before. */
    public void back() {
        if (!before.isEmpty()) {
            screen.set(before.pop());
        }
    }

    /** Says what just happened. */
    public void say(String text) {
        notice.set(text);
    }

    /** Brings the time since the review up to date. */
    public void tick() {
        if (review.get() != null) {
            Duration ago = Duration.between(ended, clock.instant());
            reviewed.set(StatusTexts.reviewed(ago, Duration.between(started, ended)));
        }
    }

    @Override
    public void showFindings(FindingFilter filter) {
        findings.open(filter);
        show(Screen.FINDINGS);
    }

    @Override
    public void showCompare(String actual, String expected) {
        compare.actual().set(actual);
        compare.expected().set(expected);
        show(Screen.COMPARE);
    }

    private void show(Review result) {
        ended = clock.instant();
        environments.setAll(result.environments());
        compare.use(
                services.compare().in(project.get()),
                result.environments().stream().map(EnvironmentStatus::name).toList());
        overview.show(result);
        findings.show(result);
        review.set(result);
        tick();
        say(told);
        told = "";
    }
}
