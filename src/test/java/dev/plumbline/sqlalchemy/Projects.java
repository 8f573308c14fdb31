package dev.plumbline.sqlalchemy;

import dev.plumbline.drift.Gate;
import dev.plumbline.drift.Project;
import dev.plumbline.drift.Service;
import java.nio.file.Path;
import java.util.List;

/** Projects of services and nothing else. */
final class Projects {
    private Projects() {}

    static Project of(Path root, List<Service> services) {
        return new Project(
                root,
                "test",
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                services,
                List.of(),
                List.of(),
                new Gate("error", List.of(), List.of()));
    }

    static Service service(String name, String folder, String... startup) {
        return new Service(name, folder, null, List.of(), List.of(), List.of(startup), List.of());
    }
}
