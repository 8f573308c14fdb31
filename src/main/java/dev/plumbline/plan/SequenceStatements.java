package dev.plumbline.plan;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sequences; whose column owns one is a node of its own, because that column may come later. */
final class SequenceStatements implements KindStatements<Sequence> {
    /** The node that stands for a sequence being owned by a column. */
    static ObjectId ownership(ObjectId sequence) {
        return new ObjectId("owned", sequence.name());
    }

    @Override
    public List<Action> make(Sequence sequence) {
        List<Action> actions = new ArrayList<>();
        actions.add(Action.make(
                sequence.id(),
                "CREATE " + (sequence.persistence().equals("unlogged") ? "UNLOGGED " : "") + "SEQUENCE "
                        + sequence.id().name() + String.join("", options(sequence))));
        if (sequence.ownedBy() != null) {
            actions.add(own(sequence));
        }
        return actions;
    }

    static Action own(Sequence sequence) {
        ObjectId column = ObjectId.parse(Objects.requireNonNull(sequence.ownedBy()));
        return Action.make(
                        ownership(sequence.id()),
                        "ALTER SEQUENCE " + sequence.id().name() + " OWNED BY " + Names.parent(column) + "."
                                + Names.own(column))
                .as(Form.BRIEF_FOR_WRITERS);
    }

    static Action disown(Sequence sequence) {
        return Action.remove(
                        ownership(sequence.id()),
                        "ALTER SEQUENCE " + sequence.id().name() + " OWNED BY NONE")
                .as(Form.BRIEF_FOR_WRITERS);
    }

    private static List<String> options(Sequence sequence) {
        Limits limits = Limits.of(sequence);
        List<String> options = new ArrayList<>();
        add(options, " AS " + sequence.type(), !sequence.type().equals("bigint"));
        add(
                options,
                " INCREMENT BY " + sequence.increment(),
                !sequence.increment().equals("1"));
        add(options, " MINVALUE " + sequence.minimum(), !sequence.minimum().equals(limits.minimum()));
        add(options, " MAXVALUE " + sequence.maximum(), !sequence.maximum().equals(limits.maximum()));
        String start = limits.ascending() ? sequence.minimum() : sequence.maximum();
        add(options, " START WITH " + sequence.start(), !sequence.start().equals(start));
        add(options, " CACHE " + sequence.cache(), !sequence.cache().equals("1"));
        add(options, " CYCLE", sequence.cycle());
        return options;
    }

    private static void add(List<String> options, String option, boolean wanted) {
        if (wanted) {
            options.add(option);
        }
    }

    @Override
    public List<Action> remove(Sequence sequence) {
        return List.of(
                Action.remove(sequence.id(), "DROP SEQUENCE " + sequence.id().name(), HazardCode.DATA_LOSS));
    }

    @Override
    public List<Action> change(Sequence from, Sequence to) {
        List<Action> actions = new ArrayList<>();
        String alter = "ALTER SEQUENCE " + to.id().name() + " ";
        if (!from.persistence().equals(to.persistence())) {
            actions.add(Action.change(
                            to.id(), alter + "SET " + (to.persistence().equals("unlogged") ? "UNLOGGED" : "LOGGED"))
                    .as(Form.BRIEF));
        }
        if (from.ownedBy() != null && to.ownedBy() == null) {
            actions.add(disown(from));
        }
        String options = changed(from, to);
        if (!options.isEmpty()) {
            actions.add(Action.change(to.id(), alter + options).as(Form.BRIEF_FOR_WRITERS));
        }
        if (to.ownedBy() != null && !to.ownedBy().equals(from.ownedBy())) {
            actions.add(own(to));
        }
        return actions;
    }

    /** All bounds are named where the type changes, as they change with it. */
    private static String changed(Sequence from, Sequence to) {
        List<String> options = new ArrayList<>();
        boolean type = !from.type().equals(to.type());
        add(options, "AS " + to.type(), type);
        add(options, "INCREMENT BY " + to.increment(), !from.increment().equals(to.increment()));
        add(options, "MINVALUE " + to.minimum(), type || !from.minimum().equals(to.minimum()));
        add(options, "MAXVALUE " + to.maximum(), type || !from.maximum().equals(to.maximum()));
        boolean start = !from.start().equals(to.start());
        add(options, "START WITH " + to.start(), start);
        add(options, "RESTART WITH " + to.start(), outside(from, to));
        add(options, "CACHE " + to.cache(), !from.cache().equals(to.cache()));
        add(options, to.cycle() ? "CYCLE" : "NO CYCLE", from.cycle() != to.cycle());
        return String.join(" ", options);
    }

    /** Whether the old start, where the sequence may still be, lies outside the new bounds. */
    private static boolean outside(Sequence from, Sequence to) {
        long start = Long.parseLong(from.start());
        return start < Long.parseLong(to.minimum()) || start > Long.parseLong(to.maximum());
    }

    /** The bounds that a sequence has by itself. */
    private record Limits(boolean ascending, String minimum, String maximum) {
        static Limits of(Sequence sequence) {
            boolean ascending = !sequence.increment().startsWith("-");
            long largest =
                    switch (sequence.type()) {
                        case "smallint" -> Short.MAX_VALUE;
                        case "integer" -> Integer.MAX_VALUE;
                        default -> Long.MAX_VALUE;
                    };
            return ascending
                    ? new Limits(true, "1", Long.toString(largest))
                    : new Limits(false, Long.toString(-largest - 1), "-1");
        }
    }
}
