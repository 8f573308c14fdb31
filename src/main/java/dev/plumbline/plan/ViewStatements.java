package dev.plumbline.plan;

import dev.plumbline.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Views: replaced in place where their columns stay what they are and new ones come at the end. */
final class ViewStatements implements KindStatements<View> {
    @Override
    public List<Action> make(View view) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(view.id(), "CREATE " + body(view)));
        for (ViewColumn column : columns(view)) {
            if (column.defaultValue() != null) {
                actions.add(setDefault(view, column));
            }
        }
        return actions;
    }

    @Override
    public List<Action> remove(View view) {
        return List.of(Action.remove(view.id(), "DROP VIEW " + view.id().name()));
    }

    @Override
    public @Nullable List<Action> change(View from, View to) {
        List<Action> actions = new ArrayList<>();
        List<ViewColumn> before = columns(from);
        List<ViewColumn> after = columns(to);
        if (!from.definition().equals(to.definition()) || after.size() != before.size()) {
            if (!extendsTo(before, after)) {
                return null;
            }
            Action action = Action.change(to.id(), "CREATE OR REPLACE " + body(to));
            actions.add(security(from).equals(security(to)) ? action : changingAccess(action));
        } else {
            for (String clause : Options.changes(from.options(), to.options())) {
                Action action = Action.change(to.id(), alter(to) + clause);
                actions.add(clause.contains("security_") ? changingAccess(action) : action);
            }
        }
        for (int i = 0; i < after.size(); i++) {
            String old = i < before.size() ? before.get(i).defaultValue() : null;
            if (!Objects.equals(old, after.get(i).defaultValue())) {
                actions.add(
                        after.get(i).defaultValue() == null
                                ? dropDefault(to, after.get(i))
                                : setDefault(to, after.get(i)));
            }
        }
        return actions;
    }

    private static Action changingAccess(Action action) {
        return new Action(action.act(), action.node(), action.sql(), List.of(HazardCode.CHANGES_ACCESS));
    }

    private static List<String> security(View view) {
        return view.options().stream()
                .filter(option -> option.startsWith("security_"))
                .toList();
    }

    private static boolean extendsTo(List<ViewColumn> before, List<ViewColumn> after) {
        if (after.size() < before.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).name().equals(after.get(i).name())
                    || !before.get(i).type().equals(after.get(i).type())) {
                return false;
            }
        }
        return true;
    }

    private static String body(View view) {
        return "VIEW " + view.id().name() + Options.with(view.options()) + " AS\n" + unended(view.definition());
    }

    /** A query without the semicolon at its end. */
    static String unended(String query) {
        String stripped = query.stripTrailing();
        return stripped.endsWith(";") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    private static List<ViewColumn> columns(View view) {
        return view.columns().stream().map(ViewColumn::parse).toList();
    }

    private static Action setDefault(View view, ViewColumn column) {
        return Action.change(
                view.id(), alter(view) + "ALTER COLUMN " + column.name() + " SET DEFAULT " + column.defaultValue());
    }

    private static Action dropDefault(View view, ViewColumn column) {
        return Action.change(view.id(), alter(view) + "ALTER COLUMN " + column.name() + " DROP DEFAULT");
    }

    private static String alter(View view) {
        return "ALTER VIEW " + view.id().name() + " ";
    }
}
