package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names that expressions may use: {@code var}, {@code local}, {@code each}, {@code count} and those of {@code for}. A name that is
 * not here, such as a resource or a data source, is unknown.
 */
public final class HclScope {
    private final Map<String, HclValue> names;
    private final Map<String, HclExpression> locals;
    private final Map<String, HclValue> evaluated;
    private final Set<String> running;

    /** A scope of a module: values of its variables, and its locals, which are evaluated when they are asked for. */
    public HclScope(SequencedMap<String, HclValue> variables, Map<String, HclExpression> locals, Place place) {
        this.names = new LinkedHashMap<>();
        this.names.put("var", new HclValue.Mapping(variables, false, place));
        this.locals = Map.copyOf(locals);
        this.evaluated = new LinkedHashMap<>();
        this.running = new LinkedHashSet<>();
    }

    private HclScope(HclScope outer) {
        this.names = new LinkedHashMap<>(outer.names);
        this.locals = outer.locals;
        this.evaluated = outer.evaluated;
        this.running = outer.running;
    }

    /** The same with one more name. */
    public HclScope with(String name, HclValue value) {
        HclScope scope = new HclScope(this);
        scope.names.put(name, value);
        return scope;
    }

    /** The value of a name of this scope; unknown where there is none. */
    public HclValue named(String name) {
        return names.getOrDefault(name, unknown("`" + name + "`", new Place("", 0)));
    }

    /** The expression's value; unknown where it does not follow from the files. */
    public HclValue value(HclExpression expression) {
        Place place = expression.place();
        return switch (expression) {
            case HclExpression.Literal literal -> literal.value();
            case HclExpression.Template template -> template(template);
            case HclExpression.Name name -> names.getOrDefault(name.name(), unknown("`" + name.name() + "`", place));
            case HclExpression.Attribute attribute -> attribute(attribute);
            case HclExpression.Index index -> element(value(index.target()), value(index.key()), place);
            case HclExpression.Splat splat -> unknown("a splat expression", place);
            case HclExpression.Tuple tuple ->
                new HclValue.Sequence(tuple.elements().stream().map(this::value).toList(), place);
            case HclExpression.ObjectOf object -> object(object);
            case HclExpression.Call call -> HclFunctions.call(call, arguments(call));
            case HclExpression.Conditional conditional -> conditional(conditional);
            case HclExpression.Operation operation ->
                HclOperators.apply(
                        operation.operator(),
                        operation.left() == null ? null : value(operation.left()),
                        value(operation.right()),
                        place);
            case HclExpression.For loop -> loop(loop);
        };
    }

    static HclValue unknown(String what, Place place) {
        return new HclValue.Unknown(what + " does not follow from the files", place);
    }

    private List<HclValue> arguments(HclExpression.Call call) {
        List<HclValue> arguments =
                new ArrayList<>(call.arguments().stream().map(this::value).toList());
        if (call.expands() && arguments.getLast() instanceof HclValue.Sequence last) {
            arguments.removeLast();
            arguments.addAll(last.elements());
        }
        return arguments;
    }

    private HclValue template(HclExpression.Template template) {
        StringBuilder text = new StringBuilder();
        for (HclExpression part : template.parts()) {
            HclValue value = value(part);
            if (!HclValue.isPlain(value)) {
                return unknown("a part of this text", template.place());
            }
            text.append(HclValue.textOf(value));
        }
        return new HclValue.Text(text.toString(), template.place());
    }

    private HclValue attribute(HclExpression.Attribute attribute) {
        if (attribute.target() instanceof HclExpression.Name name && name.name().equals("local")) {
            return local(attribute.name(), attribute.place());
        }
        return member(value(attribute.target()), attribute.name(), attribute.place());
    }

    private HclValue local(String name, Place place) {
        HclExpression expression = locals.get(name);
        if (expression == null || !running.add(name)) {
            return unknown("`local." + name + "`", place);
        }
        try {
            HclValue known = evaluated.get(name);
            HclValue value = known == null ? value(expression) : known;
            evaluated.put(name, value);
            return value;
        } finally {
            running.remove(name);
        }
    }

    private static HclValue member(HclValue target, String name, Place place) {
        if (target instanceof HclValue.Mapping mapping && mapping.entries().containsKey(name)) {
            return mapping.entries().getOrDefault(name, new HclValue.Null(place));
        }
        return target instanceof HclValue.Unknown ? target : unknown("`" + name + "`", place);
    }

    private static HclValue element(HclValue target, HclValue key, Place place) {
        if (target instanceof HclValue.Sequence list && key instanceof HclValue.Numeral number) {
            int index = number.number().intValue();
            return index >= 0 && index < list.elements().size()
                    ? list.elements().get(index)
                    : unknown("an index", place);
        }
        return HclValue.isPlain(key) ? member(target, HclValue.textOf(key), place) : unknown("a key", place);
    }

    private HclValue object(HclExpression.ObjectOf object) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        boolean open = false;
        for (HclExpression.Entry entry : object.entries()) {
            HclValue key = value(entry.key());
            open |= !HclValue.isPlain(key);
            if (HclValue.isPlain(key)) {
                entries.put(HclValue.textOf(key), value(entry.value()));
            }
        }
        return new HclValue.Mapping(entries, open, object.place());
    }

    private HclValue conditional(HclExpression.Conditional conditional) {
        HclValue condition = value(conditional.condition());
        if (condition instanceof HclValue.Flag flag) {
            return value(flag.flag() ? conditional.yes() : conditional.no());
        }
        return unknown("a condition", conditional.place());
    }

    private HclValue loop(HclExpression.For loop) {
        HclValue source = value(loop.source());
        List<HclValue> values = new ArrayList<>();
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        if (!(source instanceof HclValue.Mapping) && !(source instanceof HclValue.Sequence)) {
            return unknown("what `for` goes over", loop.place());
        }
        boolean open = source instanceof HclValue.Mapping mapping && mapping.open();
        for (Map.Entry<HclValue, HclValue> each : pairs(source)) {
            HclScope scope = with(loop.element(), each.getValue());
            scope = loop.key().isEmpty() ? scope : scope.with(loop.key(), each.getKey());
            HclValue wanted = condition(loop.condition(), scope, loop.place());
            if (wanted instanceof HclValue.Flag flag && !flag.flag()) {
                continue;
            }
            HclValue value = wanted instanceof HclValue.Flag ? scope.value(loop.newValue()) : wanted;
            HclValue key = loop.newKey() == null ? each.getKey() : scope.value(loop.newKey());
            open |= !HclValue.isPlain(key);
            entries.put(HclValue.textOf(key), value);
            values.add(value);
        }
        if (loop.newKey() != null) {
            return new HclValue.Mapping(entries, open, loop.place());
        }
        if (open) {
            values.add(unknown("more of the elements", loop.place()));
        }
        return new HclValue.Sequence(values, loop.place());
    }

    private static HclValue condition(@Nullable HclExpression condition, HclScope scope, Place place) {
        return condition == null ? new HclValue.Flag(true, place) : scope.value(condition);
    }

    private static List<Map.Entry<HclValue, HclValue>> pairs(HclValue source) {
        List<Map.Entry<HclValue, HclValue>> pairs = new ArrayList<>();
        if (source instanceof HclValue.Mapping mapping) {
            mapping.entries()
                    .forEach((key, value) -> pairs.add(Map.entry(new HclValue.Text(key, value.place()), value)));
        } else if (source instanceof HclValue.Sequence list) {
            for (HclValue element : list.elements()) {
                pairs.add(Map.entry(new HclValue.Numeral(BigDecimal.valueOf(pairs.size()), element.place()), element));
            }
        }
        return pairs;
    }
}
