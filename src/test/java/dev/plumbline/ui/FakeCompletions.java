package dev.plumbline.ui;

import dev.plumbline.catalog.Fingerprint;
import dev.plumbline.catalog.Gap;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Snapshot;
import dev.plumbline.changelog.NextMigration;
import dev.plumbline.changelog.PythonStyle;
import dev.plumbline.drift.Shortfall;
import dev.plumbline.plan.Plan;
import dev.plumbline.plan.Proof;
import dev.plumbline.port.Progress;
import dev.plumbline.workflow.CompleteJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Drafted migrations whose outcome the test decides, and what was asked for. */
public final class FakeCompletions implements CompleteJob {
    public final List<String> asked = new ArrayList<>();
    public BiFunction<Request, Progress, Completion> completion = (request, progress) -> proven();
    public Function<Draft, Path> writing =
            draft -> Path.of("/shop").resolve(draft.next().file());

    @Override
    public Completion complete(Path project, String service, Request request, Progress progress) {
        asked.add("complete " + project + " " + service + (request.allowDrop() ? " with drops" : ""));
        return completion.apply(request, progress);
    }

    @Override
    public Path write(Path project, Draft draft) {
        asked.add("write " + draft.next().file());
        return writing.apply(draft);
    }

    /** The table that the sample's meals lack. */
    public static Completion proven() {
        return with(new Proof.Proven(List.of()), List.of());
    }

    /** The same with that proof, and with objects that were held back. */
    public static Completion with(Proof proof, List<ObjectId> held) {
        return with(proof, held, List.of());
    }

    /** The same with gaps in what is known of models or migrations. */
    public static Completion with(Proof proof, List<ObjectId> held, List<Gap> gaps) {
        Fingerprint nothing = Snapshot.empty("nothing").fingerprint();
        NextMigration next = new NextMigration.Revision(
                "meals_service/alembic/versions/0004_add_meal_tags.py",
                "0004_add_meal_tags",
                "0003_meal_plans",
                "add meal_tags",
                "",
                "",
                PythonStyle.USUAL);
        Shortfall shortfall = new Shortfall(
                List.of(ObjectId.parse("table:meals.meal_tags")),
                List.of(),
                List.of(ObjectId.parse("column:meals.meals/legacy_code")),
                List.of(),
                gaps);
        Draft draft = new Draft(next, text(), new Plan(nothing, nothing, "", List.of(), List.of()), proof);
        return new Completion("meals", "meals", shortfall, held, draft);
    }

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/complete/0004_add_meal_tags.py"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
