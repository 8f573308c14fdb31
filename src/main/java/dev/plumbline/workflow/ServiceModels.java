package dev.plumbline.workflow;

import dev.plumbline.catalog.Gap;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.port.ModelReader;
import dev.plumbline.port.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The models of a service in whatever language: those of the first reader that finds tables, and what the others could not read. */
final class ServiceModels {
    private ServiceModels() {}

    static Models read(List<ModelReader> readers, Path root, Service service, Progress progress) {
        Models chosen = null;
        List<Gap> gaps = new ArrayList<>();
        for (ModelReader reader : readers) {
            Models read = reader.read(root, service, progress);
            gaps.addAll(read.gaps());
            if (chosen == null || worth(read) > worth(chosen)) {
                chosen = read;
            }
        }
        Models models = Objects.requireNonNull(chosen, "there are readers of models");
        return new Models(models.service(), models.tables(), gaps, models.speech());
    }

    private static int worth(Models models) {
        return !models.tables().isEmpty() ? 2 : models.gaps().isEmpty() ? 0 : 1;
    }
}
