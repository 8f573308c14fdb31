package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import java.util.List;

/**
 * One statement for one node of the dependency graph, before it has its place.
 *
 * @param node an object, or a part of one that others depend on: {@code default:meals.foods/brand}
 * @param sql without a semicolon
 */
record Action(Act act, ObjectId node, String sql, List<HazardCode> hazards) {
    static Action make(ObjectId node, String sql, HazardCode... hazards) {
        return new Action(Act.MAKE, node, sql, List.of(hazards));
    }

    static Action change(ObjectId node, String sql, HazardCode... hazards) {
        return new Action(Act.CHANGE, node, sql, List.of(hazards));
    }

    static Action remove(ObjectId node, String sql, HazardCode... hazards) {
        return new Action(Act.REMOVE, node, sql, List.of(hazards));
    }
}
