package dev.plumbline.plan;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Index;
import dev.plumbline.catalog.ObjectId;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * New indexes of a partitioned table of which there are others that are made alike. The server would take any of the partitions' for
 * any of them; so they are made for the partitioned table alone, and those of the partitions are attached by name.
 */
final class AlikeIndexes {
    private static final Set<String> KINDS = Set.of("index", "pk", "unique");

    private final Side actual;
    private final Side expected;
    private final Makings makings;
    private final Statements statements;
    private final Steps steps;
    private final StepIndex index;
    private final Rivals rivals;
    private final Set<String> freed = new HashSet<>();
    private final Set<ObjectId> byName = new LinkedHashSet<>();

    AlikeIndexes(Side actual, Side expected, Makings makings, Statements statements, Steps steps) {
        this.actual = actual;
        this.expected = expected;
        this.makings = makings;
        this.statements = statements;
        this.steps = steps;
        this.index = new StepIndex(steps.all());
        this.rivals = new Rivals(expected);
    }

    void arrange() {
        List<Step> mistakable = steps.all().stream()
                .filter(step -> step.act == Act.MAKE && KINDS.contains(step.node.kind()) && isMistakable(step.node))
                .toList();
        if (!mistakable.isEmpty()) {
            steps.all().forEach(step -> freed.addAll(step.frees));
        }
        for (Step step : mistakable) {
            byName.add(step.node);
            alone(step);
            parts(step.node, step, true);
        }
    }

    /** Whether it or the one that it is a part of is made for its table alone. */
    boolean isByName(ObjectId id) {
        return byName.contains(whole(id));
    }

    /** Whether it is attached by a statement of its own. */
    boolean isPartByName(ObjectId part) {
        return expected.indexParent(part) != null && isByName(part);
    }

    /** Whether it is a partitioned table's own, and the server could take what belongs to another one. */
    private boolean isMistakable(ObjectId whole) {
        ObjectId table = expected.container(whole);
        return expected.indexParent(whole) == null
                && !expected.indexesOf(whole).isEmpty()
                && (isTakenUp(whole)
                        || (hasOthersAlike(whole, Objects.requireNonNull(table)) && hasOwnParts(table, whole)));
    }

    /** Whether a statement attaches one of its parts that is there before. */
    private boolean isTakenUp(ObjectId whole) {
        return expected.indexesOf(whole).stream()
                .anyMatch(part -> attachment(part).isPresent() || isTakenUp(part));
    }

    private Optional<Step> attachment(ObjectId part) {
        return index.about(part).stream().filter(Step::attachesIndex).findFirst();
    }

    /** A new one of the same table, as those that are there have their parts, or one of a partition alone. */
    private boolean hasOthersAlike(ObjectId whole, ObjectId table) {
        return expected.under(table).stream()
                        .anyMatch(other -> !other.equals(whole) && makings.isFresh(other) && isAlike(whole, other))
                || hasAlikeBelow(whole, table);
    }

    private boolean hasAlikeBelow(ObjectId whole, ObjectId table) {
        return expected.partitions(table).stream()
                .anyMatch(partition -> expected.under(partition).stream().anyMatch(other -> isAlike(whole, other))
                        || hasAlikeBelow(whole, partition));
    }

    private boolean isAlike(ObjectId whole, ObjectId other) {
        return expected.indexParent(other) == null && rivals.mayBeTaken(whole, other);
    }

    /** Whether a partition stays, or has an index made alike by a statement of its own. */
    private boolean hasOwnParts(ObjectId table, ObjectId whole) {
        return expected.partitions(table).stream()
                .anyMatch(partition -> !makings.isFresh(partition)
                        || expected.under(partition).stream()
                                .anyMatch(part -> expected.has(part) && rivals.mayBeTaken(whole, part))
                        || hasOwnParts(partition, whole));
    }

    private ObjectId whole(ObjectId part) {
        ObjectId parent = expected.indexParent(part);
        return parent == null ? part : whole(parent);
    }

    private void alone(Step made) {
        String name = Names.own(made.node);
        made.sql = expected.find(made.node) instanceof Index
                ? made.sql.replaceFirst(
                        Pattern.quote(name + " ON ") + "(?!ONLY )", Matcher.quoteReplacement(name + " ON ONLY "))
                : made.sql.replaceFirst("^ALTER TABLE (?!ONLY )", "ALTER TABLE ONLY ");
        afterPartitions(Objects.requireNonNull(expected.container(made.node)), made);
    }

    /** It comes after all partitions, which would get one with it else. */
    private void afterPartitions(ObjectId table, Step made) {
        for (ObjectId partition : expected.partitions(table)) {
            made.after.add(partition);
            made.after.add(Side.attachment(partition));
            afterPartitions(partition, made);
        }
    }

    private void parts(ObjectId whole, Step made, boolean isNew) {
        for (ObjectId part : expected.indexesOf(whole)) {
            Step own = isThere(part) ? null : making(part, made);
            if (isNew || own != null) {
                attach(whole, part, made);
            }
            parts(part, own == null ? made : own, own != null);
        }
    }

    /** Whether it is there without being made: under its name, or under another one until it is renamed. */
    private boolean isThere(ObjectId part) {
        return index.about(part).stream().anyMatch(step -> step.act != Act.MAKE && takesName(step, part))
                || (actual.find(part) != null
                        && !makings.isFresh(Objects.requireNonNull(expected.container(part)))
                        && Collections.disjoint(freed, NameKeys.of(part)));
    }

    private static boolean takesName(Step step, ObjectId part) {
        return step.takes.containsAll(NameKeys.of(part));
    }

    private Step making(ObjectId part, Step whole) {
        CatalogObject object = Objects.requireNonNull(expected.find(part));
        Step made = index.about(part).stream()
                .filter(step -> step.act == Act.MAKE)
                .findFirst()
                .orElseGet(() -> steps.addAny(statements.make(object), whole.cause, part, part));
        if (!expected.indexesOf(part).isEmpty()) {
            alone(made);
        }
        return made;
    }

    private void attach(ObjectId whole, ObjectId part, Step made) {
        Step step = attachment(part)
                .orElseGet(() -> steps.addAny(List.of(IndexStatements.attach(whole, part)), made.cause, part, part));
        step.also.add(whole(whole));
        step.earlier.add(made);
    }
}
