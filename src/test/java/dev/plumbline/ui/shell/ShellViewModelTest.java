package dev.plumbline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.port.ConfigurationException;
import dev.plumbline.ui.FakeJobs;
import dev.plumbline.ui.findings.FindingFilter;
import dev.plumbline.ui.task.JobState;
import dev.plumbline.ui.task.Tasks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    private final FakeJobs jobs = new FakeJobs();
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final ShellViewModel model =
            new ShellViewModel(jobs.services(), new Tasks(Runnable::run, Runnable::run), () -> now);

    @Test
    void openingAProjectReviewsItAndRemembersIt(@TempDir Path folder) {
        model.open(folder);
        assertEquals(List.of("review " + folder + " []"), jobs.asked);
        assertEquals(folder.toString(), jobs.settings.get("project").orElseThrow());
        assertNotNull(model.review().get());
        assertEquals(
                folder,
                new ShellViewModel(jobs.services(), new Tasks(Runnable::run, Runnable::run), () -> now)
                        .lastProject()
                        .orElseThrow());
    }

    @Test
    void theStatusSaysWhenAndHowLong() {
        jobs.review = progress -> {
            now = now.plusMillis(6_200);
            return dev.plumbline.ui.WellnessReview.whole();
        };
        model.open(Path.of("x"));
        assertEquals("Reviewed just now in 6.2 s", model.reviewed().get());
        now = now.plusSeconds(130);
        model.tick();
        assertEquals("Reviewed 2 minutes ago in 6.2 s", model.reviewed().get());
    }

    @Test
    void countsAndServersAreThoseOfTheReview() {
        assertEquals(
                "7 services · 3 environments · 18 tables read · no gaps",
                StatusTexts.counts(dev.plumbline.ui.WellnessReview.whole()));
        assertEquals(
                "PostgreSQL 15.18 · read-only session", StatusTexts.servers(dev.plumbline.ui.WellnessReview.whole()));
    }

    @Test
    void environmentsAreSuggestedAsSources() {
        model.open(Path.of("x"));
        assertEquals(
                List.of("env:development", "env:staging", "env:production", "empty:"),
                model.compare().suggestions());
    }

    @Test
    void backReturnsToTheScreenBefore() {
        model.open(Path.of("x"));
        model.showFindings(FindingFilter.ALL);
        model.show(Screen.COMPARE);
        model.back();
        assertEquals(Screen.FINDINGS, model.screen().get());
        model.back();
        model.back();
        assertEquals(Screen.OVERVIEW, model.screen().get());
    }

    @Test
    void aFailedReviewIsShownAndCanBeTriedAgain() {
        var good = jobs.review;
        jobs.review = progress -> {
            throw new ConfigurationException("no plumbline.yaml in x", "Name a project's folder.");
        };
        model.open(Path.of("x"));
        JobState.Failed failed =
                assertInstanceOf(JobState.Failed.class, model.state().get());
        assertEquals("no plumbline.yaml in x", failed.problem().why());
        jobs.review = good;
        model.refresh();
        assertEquals(new JobState.Ready(), model.state().get());
    }

    @Test
    void theChosenThemeIsRemembered() {
        model.theme().set(ThemeChoice.DARK);
        assertEquals("dark", jobs.settings.get("theme").orElseThrow());
    }

    @Test
    void thePaletteFindsActionsAndFindings() {
        model.open(Path.of("x"));
        Actions actions = new Actions(model, () -> {});
        assertTrue(actions.matching("").size() > 15);
        List<Action> found = actions.matching("foods unit diverged");
        assertEquals(
                List.of("meals.foods / unit: diverged"),
                found.stream().map(Action::name).toList());
        found.getFirst().run().run();
        assertEquals(Screen.FINDINGS, model.screen().get());
        actions.matching("compare production staging").getLast().run().run();
        assertEquals("env:production", model.compare().actual().get());
    }
}
