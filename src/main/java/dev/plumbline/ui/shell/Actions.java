package dev.plumbline.ui.shell;

import dev.plumbline.drift.Finding;
import dev.plumbline.drift.Review;
import dev.plumbline.drift.Review.EnvironmentStatus;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.findings.FindingsViewModel;
import dev.plumbline.ui.part.CodeLook;
import dev.plumbline.ui.part.EnvironmentColour;
import dev.plumbline.ui.part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the palette offers: all actions, then findings for words that are searched. */
final class Actions {
    private static final int FINDINGS_AT_MOST = 40;
    private final ShellViewModel model;
    private final Runnable chooseProject;

    /** {@code chooseProject} asks for a folder and opens it. */
    Actions(ShellViewModel model, Runnable chooseProject) {
        this.model = model;
        this.chooseProject = chooseProject;
    }

    /** Those whose name has all the words. */
    List<Action> matching(String query) {
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        Stream<Action> actions = all().stream().filter(action -> fits(action.name(), words));
        Stream<Action> found = query.isBlank() ? Stream.empty() : findings(query);
        return Stream.concat(actions, found).toList();
    }

    private static boolean fits(String name, String[] words) {
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(small::contains);
    }

    private List<Action> all() {
        List<Action> all = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            all.add(new Action("Go to " + screen.title(), "", screen.icon(), () -> model.show(screen)));
        }
        if (model.project().get() != null) {
            all.add(new Action("Review again", "F5", "mdi2r-refresh", model::reviewAgain));
            all.add(new Action(
                    "Review exactly, with the project's own tools…",
                    "",
                    "mdi2s-shield-check-outline",
                    model::reviewExactly));
        }
        all.add(new Action("Open a project…", "", "mdi2f-folder-open-outline", chooseProject));
        model.sample()
                .ifPresent(sample -> all.add(
                        new Action("Open the sample project", "", "mdi2s-school-outline", () -> model.open(sample))));
        all.add(new Action("Back", "Esc", "mdi2a-arrow-left", model::back));
        for (ThemeChoice choice : ThemeChoice.values()) {
            all.add(new Action(
                    "Theme: " + choice.label(),
                    "",
                    "mdi2t-theme-light-dark",
                    () -> model.theme().set(choice)));
        }
        Review review = model.review().get();
        if (review != null) {
            review.environments().forEach(environment -> addEnvironment(all, environment, review));
            review.services()
                    .forEach(service -> all.add(findings("Findings of " + service.name(), null, service.name())));
            review.findings().stream()
                    .filter(FindingsViewModel::isDraftable)
                    .map(Finding::service)
                    .distinct()
                    .forEach(service -> all.add(new Action(
                            "Draft the migration that " + service + " lacks…",
                            "",
                            "mdi2f-file-document-edit-outline",
                            () -> model.complete(service))));
        }
        return all;
    }

    private void addEnvironment(List<Action> all, EnvironmentStatus environment, Review review) {
        String label = EnvironmentColour.label(environment);
        all.add(findings("Findings in " + label, environment.name(), null));
        review.environments().stream()
                .filter(other -> !other.equals(environment))
                .forEach(other -> all.add(new Action(
                        "Compare " + label + " with " + EnvironmentColour.label(other),
                        "actual, expected",
                        "mdi2c-compare-horizontal",
                        () -> compare(environment, other))));
    }

    private void compare(EnvironmentStatus actual, EnvironmentStatus expected) {
        model.showCompare("env:" + actual.name(), "env:" + expected.name());
        model.compare().compare();
    }

    private Action findings(String name, @Nullable String environment, @Nullable String service) {
        return new Action(
                name, "", Screen.FINDINGS.icon(), () -> model.showFindings(FindingFilter.of(environment, service)));
    }

    private Stream<Action> findings(String query) {
        Review review = model.review().get();
        FindingFilter filter = new FindingFilter(null, null, java.util.Set.of(), query);
        return review == null
                ? Stream.empty()
                : review.findings().stream()
                        .filter(filter::fits)
                        .limit(FINDINGS_AT_MOST)
                        .map(this::finding);
    }

    private Action finding(Finding finding) {
        CodeLook look = CodeLook.of(finding.code());
        String where = finding.environment().isEmpty() ? "checkout" : finding.environment();
        return new Action(Words.object(finding) + ": " + look.label(), where, look.icon(), () -> {
            model.findings().select(finding.key());
            model.show(Screen.FINDINGS);
        });
    }
}
