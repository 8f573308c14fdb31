package dev.plumbline.ui;

import dev.plumbline.changelog.HistoryTable;
import dev.plumbline.discovery.Discovery;
import dev.plumbline.discovery.FoundEnvironment;
import dev.plumbline.discovery.FoundProject;
import dev.plumbline.discovery.FoundService;
import dev.plumbline.discovery.FoundSet;
import dev.plumbline.discovery.Question;
import dev.plumbline.port.Progress;
import dev.plumbline.workflow.discover.DraftJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Drafts whose outcome the test decides, and what was written. */
public final class FakeDrafts implements DraftJob {
    public boolean needed;
    public final List<String> written = new ArrayList<>();
    public Function<Progress, Discovery> discovery = progress -> twoServices();

    @Override
    public boolean isNeeded(Path folder) {
        return needed;
    }

    @Override
    public Discovery discover(Path folder, Progress progress) {
        return discovery.apply(progress);
    }

    @Override
    public Path write(Path folder, String text) {
        needed = false;
        written.add(text);
        return folder.resolve("plumbline.yaml");
    }

    /** Two services, one of them with migrations, and one thing to decide. */
    public static Discovery twoServices() {
        FoundProject project = new FoundProject(
                "shop",
                List.of(),
                16,
                List.of(new FoundEnvironment("production", List.of("infra/production.tfvars"))),
                List.of(new FoundSet(
                        "orders",
                        "alembic",
                        "orders/alembic",
                        new HistoryTable("orders", "alembic_version"),
                        List.of(),
                        List.of())),
                List.of(),
                List.of(),
                null,
                List.of(
                        new FoundService("billing", "billing", null, List.of("billing"), List.of()),
                        new FoundService("orders", "orders", "orders", List.of("orders"), List.of())));
        Question script = new Question(
                "migration_script",
                "Which script runs the migrations at deployment?",
                List.of("scripts/migrate.sh", "scripts/start.sh", "none"),
                "scripts/migrate.sh",
                "migration_script: scripts/migrate.sh",
                (before, answer) -> answer.equals("none") ? before : before.scripted(answer));
        return new Discovery(
                project, List.of(script), List.of("links lead out of the repository and are not followed: data"));
    }
}
