package dev.plumbline.ui;

import dev.plumbline.port.ExactRuns.Command;
import dev.plumbline.port.Progress;
import dev.plumbline.ui.trust.ExactJobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A project that would run two things, and what the test was asked for. */
public final class FakeExact implements ExactJobs {
    public static final List<Command> TWO = List.of(
            new Command(
                    "alembic upgrade heads of meals_service/alembic on a scratch database, through its env.py",
                    "/srv/wellness/meals_service/.venv/bin/python",
                    "1"),
            new Command(
                    "import the models of meals_service and print their DDL",
                    "/srv/wellness/meals_service/.venv/bin/python",
                    ""));

    public final List<String> asked = new ArrayList<>();
    public Supplier<List<Command>> commands = () -> TWO;
    public boolean trusted;

    @Override
    public List<Command> commands(Path project) {
        return commands.get();
    }

    @Override
    public boolean isTrusted(Path project, List<Command> wanted) {
        return trusted;
    }

    @Override
    public void trust(Path project, List<Command> wanted) {
        trusted = true;
        asked.add("trust " + project + " " + wanted.size());
    }

    @Override
    public Outcome review(Path project, Progress progress) {
        asked.add("review " + project);
        return new Outcome(
                WellnessReview.whole(), List.of("meals: env.py ran", "models of meals: read without running: no"));
    }
}
