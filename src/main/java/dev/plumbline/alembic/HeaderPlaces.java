package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.Position;
import dev.plumbline.source.PyExpression;
import dev.plumbline.source.PyStatement;
import dev.plumbline.source.PythonFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a file's top level sets each name. */
final class HeaderPlaces {
    private HeaderPlaces() {}

    static Map<String, Place> of(PythonFile file) {
        Map<String, Place> places = new HashMap<>();
        for (PyStatement statement : file.body()) {
            switch (statement) {
                case PyStatement.Assign(Position at, List<PyExpression> targets, PyExpression value) ->
                    targets.forEach(target -> add(target, at.place(), places));
                case PyStatement.Annotated annotated ->
                    add(annotated.target(), annotated.at().place(), places);
                default -> {}
            }
        }
        return places;
    }

    private static void add(PyExpression target, Place place, Map<String, Place> places) {
        if (target instanceof PyExpression.Name(Position at, String id)) {
            places.put(id, place);
        }
    }
}
