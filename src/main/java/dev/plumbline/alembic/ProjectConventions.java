package dev.plumbline.alembic;

import dev.plumbline.source.Interpreter;
import dev.plumbline.source.ProjectCode;
import dev.plumbline.source.PyClass;
import dev.plumbline.source.PyModule;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.schema.MetadataFacts;
import dev.plumbline.source.schema.NamingConvention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The naming convention where {@code target_metadata} itself cannot be followed, as behind Flask's {@code current_app}: a project that
 * nowhere writes one has none, and one that writes a single one has that.
 */
final class ProjectConventions {
    private static final String WORD = "naming_convention";

    private final ProjectCode code;
    private final Interpreter interpreter;
    private final Set<NamingConvention> found = new LinkedHashSet<>();

    ProjectConventions(ProjectCode code, Interpreter interpreter) {
        this.code = code;
        this.interpreter = interpreter;
    }

    /** Empty where the project has several, or one that cannot be read. */
    Optional<NamingConvention> find() {
        List<String> files = code.files("").stream().filter(this::mentions).toList();
        if (files.isEmpty()) {
            return Optional.of(NamingConvention.DEFAULT);
        }
        files.forEach(file -> look(interpreter.module(file)));
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private boolean mentions(String file) {
        return code.text(file).filter(text -> text.contains(WORD)).isPresent();
    }

    private void look(PyModule module) {
        module.definitions().values().stream()
                .flatMap(ProjectConventions::metadata)
                .map(MetadataFacts::convention)
                .forEach(found::add);
    }

    private static Stream<PyValue> metadata(@Nullable PyValue value) {
        return switch (value) {
            case SymbolCall call
            when call.keyword(WORD) != null || call.attributes().containsKey(WORD) -> Stream.of(call);
            case SymbolCall call -> metadata(call.keyword("metadata"));
            case PyClass type -> metadata(type.namespace().get("metadata"));
            case null, default -> Stream.empty();
        };
    }
}
