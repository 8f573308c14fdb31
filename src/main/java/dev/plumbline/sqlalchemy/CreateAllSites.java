package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PythonFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a file calls {@code create_all}, or passes it on as {@code run_sync(metadata.create_all)}. */
final class CreateAllSites {
    private static final Set<String> PASSING = Set.of("run_sync", "run_in_executor", "to_thread", "run_in_threadpool");

    private CreateAllSites() {}

    /**
     * One site.
     *
     * @param metadata what create_all is asked of
     * @param tables the expression of {@code tables=}, or null
     */
    record Site(PyExpression metadata, @Nullable PyExpression tables, Place place, String function) {}

    static List<Site> in(PythonFile file) {
        List<Site> sites = new ArrayList<>();
        SourceWalk.walk(file.body(), (expression, function) -> {
            if (expression instanceof PyExpression.Call call) {
                PyExpression.Attribute attribute = createAll(call);
                if (attribute != null) {
                    sites.add(new Site(
                            attribute.target(), tables(call), attribute.at().place(), function));
                }
            }
        });
        return sites;
    }

    private static PyExpression.@Nullable Attribute createAll(PyExpression.Call call) {
        if (call.function() instanceof PyExpression.Attribute attribute) {
            if (attribute.name().equals("create_all")) {
                return attribute;
            }
            if (PASSING.contains(attribute.name())) {
                return call.arguments().stream()
                        .map(PyExpression.Argument::value)
                        .filter(PyExpression.Attribute.class::isInstance)
                        .map(PyExpression.Attribute.class::cast)
                        .filter(passed -> passed.name().equals("create_all"))
                        .findFirst()
                        .orElse(null);
            }
        }
        return null;
    }

    private static @Nullable PyExpression tables(PyExpression.Call call) {
        return call.arguments().stream()
                .filter(argument -> "tables".equals(argument.name()))
                .map(PyExpression.Argument::value)
                .findFirst()
                .orElse(null);
    }
}
