package dev.plumbline.alembic;

import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The project's own modules that an env.py imports by name: those its metadata comes from. */
final class EnvironmentImports {
    private EnvironmentImports() {}

    static List<String> of(ProjectCode code, String file) {
        Set<String> found = new LinkedHashSet<>();
        statements(code.file(file).body(), code, found);
        return List.copyOf(found);
    }

    private static void statements(List<PyStatement> body, ProjectCode code, Set<String> found) {
        for (PyStatement statement : body) {
            dotted(statement).forEach(name -> code.packageFolder(name).ifPresent(found::add));
        }
    }

    private static List<String> dotted(PyStatement statement) {
        return switch (statement) {
            case PyStatement.Import one -> List.of(one.module());
            case PyStatement.FromImport from
            when from.dots() == 0 -> {
                List<String> names = new ArrayList<>(List.of(from.module()));
                from.names().forEach(alias -> names.add(from.module() + "." + alias.name()));
                yield names;
            }
            default -> List.of();
        };
    }
}
