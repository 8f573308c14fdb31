package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.SqlName;
import java.util.ArrayList;
import java.util.List;

/** How SQL names operators, and the classes and families of an access method. */
final class OperatorNames {
    private OperatorNames() {}

    /** {@code meals.@#@ (integer, integer)}. */
    static String operator(ObjectId id) {
        return bare(id) + " (" + bracket(id) + ")";
    }

    /** {@code meals.@#@}: an operator's name is never quoted. */
    static String bare(ObjectId id) {
        return SqlName.quote(id.schema()) + "." + id.simpleName();
    }

    /** {@code meals.numbers USING btree}. */
    static String withMethod(ObjectId id) {
        return SqlName.qualified(id.schema(), id.simpleName()) + " USING " + bracket(id);
    }

    /** What stands in the brackets at the end of the name. */
    static String bracket(ObjectId id) {
        String name = id.name();
        return name.substring(RoutineStatements.bracket(name) + 1, name.length() - 1);
    }

    /** The two operands. */
    static List<String> operands(ObjectId operator) {
        String text = bracket(operator);
        List<String> operands = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == ',' && !quoted) {
                operands.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        operands.add(text.substring(from).strip());
        return operands;
    }
}
