package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * The functions of Terraform that settings of a service go through (Terraform's manual, "Functions"); the result of any other is
 * unknown. Encoders give the value itself, since readers look for what is in it.
 */
final class HclFunctions {
    private HclFunctions() {}

    static HclValue call(HclExpression.Call call, List<HclValue> arguments) {
        Place place = call.place();
        if (arguments.isEmpty()) {
            return unknown(call);
        }
        HclValue first = arguments.getFirst();
        return switch (call.name()) {
            case "merge" -> merge(arguments, place);
            case "concat" -> concat(arguments, place);
            case "flatten" -> first instanceof HclValue.Sequence list ? flatten(list, place) : unknown(call);
            case "tomap",
                    "tolist",
                    "toset",
                    "tostring",
                    "tonumber",
                    "tobool",
                    "jsonencode",
                    "yamlencode",
                    "jsondecode",
                    "yamldecode",
                    "sensitive",
                    "nonsensitive",
                    "distinct",
                    "sort" -> first;
            case "try", "coalesce" -> firstKnown(call, arguments);
            case "lookup" -> lookup(call, arguments);
            case "upper", "lower", "trimspace" -> text(call, first);
            case "join" -> join(call, arguments);
            case "length" -> length(call, first);
            default -> unknown(call);
        };
    }

    private static HclValue unknown(HclExpression.Call call) {
        return HclScope.unknown("the result of `" + call.name() + "`", call.place());
    }

    /** What an unknown map adds or replaces is not known: the keys before it lose their values. */
    private static HclValue merge(List<HclValue> arguments, Place place) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        boolean open = false;
        for (HclValue argument : arguments) {
            if (argument instanceof HclValue.Null) {
                continue;
            }
            if (!(argument instanceof HclValue.Mapping mapping) || mapping.open()) {
                open = true;
                entries.replaceAll((key, value) -> HclScope.unknown("`" + key + "` after a merge", place));
            }
            if (argument instanceof HclValue.Mapping mapping) {
                entries.putAll(mapping.entries());
            }
        }
        return new HclValue.Mapping(entries, open, place);
    }

    private static HclValue concat(List<HclValue> arguments, Place place) {
        List<HclValue> elements = new ArrayList<>();
        for (HclValue argument : arguments) {
            if (argument instanceof HclValue.Sequence list) {
                elements.addAll(list.elements());
            } else {
                elements.add(HclScope.unknown("a part of this list", place));
            }
        }
        return new HclValue.Sequence(elements, place);
    }

    private static HclValue flatten(HclValue.Sequence list, Place place) {
        List<HclValue> elements = new ArrayList<>();
        for (HclValue element : list.elements()) {
            if (element instanceof HclValue.Sequence inner && flatten(inner, place) instanceof HclValue.Sequence flat) {
                elements.addAll(flat.elements());
            } else {
                elements.add(element);
            }
        }
        return new HclValue.Sequence(elements, place);
    }

    private static HclValue firstKnown(HclExpression.Call call, List<HclValue> arguments) {
        for (HclValue argument : arguments) {
            if (argument instanceof HclValue.Unknown) {
                return unknown(call);
            }
            if (!(argument instanceof HclValue.Null)) {
                return argument;
            }
        }
        return unknown(call);
    }

    private static HclValue lookup(HclExpression.Call call, List<HclValue> arguments) {
        boolean known = arguments.size() >= 2 && HclValue.isPlain(arguments.get(1));
        if (!known || !(arguments.getFirst() instanceof HclValue.Mapping mapping)) {
            return unknown(call);
        }
        HclValue value = mapping.entries().get(HclValue.textOf(arguments.get(1)));
        boolean missing = value == null && !mapping.open() && arguments.size() == 3;
        return value != null ? value : missing ? arguments.get(2) : unknown(call);
    }

    private static HclValue text(HclExpression.Call call, HclValue value) {
        if (!HclValue.isPlain(value)) {
            return unknown(call);
        }
        String text = HclValue.textOf(value);
        String result =
                switch (call.name()) {
                    case "upper" -> text.toUpperCase(Locale.ROOT);
                    case "lower" -> text.toLowerCase(Locale.ROOT);
                    default -> text.strip();
                };
        return new HclValue.Text(result, call.place());
    }

    private static HclValue join(HclExpression.Call call, List<HclValue> arguments) {
        boolean known = arguments.size() == 2
                && arguments.get(1) instanceof HclValue.Sequence list
                && list.elements().stream().allMatch(HclValue::isPlain);
        if (!known || !(arguments.get(1) instanceof HclValue.Sequence list)) {
            return unknown(call);
        }
        List<String> texts = list.elements().stream().map(HclValue::textOf).toList();
        return new HclValue.Text(String.join(HclValue.textOf(arguments.getFirst()), texts), call.place());
    }

    private static HclValue length(HclExpression.Call call, HclValue value) {
        boolean known = value instanceof HclValue.Sequence || (value instanceof HclValue.Mapping m && !m.open());
        int length = value instanceof HclValue.Sequence list
                ? list.elements().size()
                : value instanceof HclValue.Mapping mapping ? mapping.entries().size() : 0;
        return known ? new HclValue.Numeral(java.math.BigDecimal.valueOf(length), call.place()) : unknown(call);
    }
}
