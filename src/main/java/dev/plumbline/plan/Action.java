package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * One statement for one node of the dependency graph, before it has its place.
 *
 * @param node an object, or a part of one that others depend on: {@code default:meals.foods/brand}
 * @param sql without a semicolon
 * @param hazards what follows neither from the form nor from the rest: locks, rewrites and reading of rows are {@link Hazards}' matter
 */
record Action(Act act, ObjectId node, String sql, List<HazardCode> hazards, Form form) {
    Action(Act act, ObjectId node, String sql, List<HazardCode> hazards) {
        this(act, node, sql, hazards, Form.USUAL);
    }

    static Action make(ObjectId node, String sql, HazardCode... hazards) {
        return new Action(Act.MAKE, node, sql, List.of(hazards));
    }

    static Action change(ObjectId node, String sql, HazardCode... hazards) {
        return new Action(Act.CHANGE, node, sql, List.of(hazards));
    }

    static Action remove(ObjectId node, String sql, HazardCode... hazards) {
        return new Action(Act.REMOVE, node, sql, List.of(hazards));
    }

    /** The same, of that form. */
    Action as(Form newForm) {
        return new Action(act, node, sql, hazards, newForm);
    }

    /** The same with other words. */
    Action saying(String newSql) {
        return new Action(act, node, newSql, hazards, form);
    }
}
