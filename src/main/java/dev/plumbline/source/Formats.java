package dev.plumbline.source;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code str()}, {@code repr()} and {@code format()}: the answer is a text or an unknown. */
final class Formats {
    private static final Pattern SPECIFICATION =
            Pattern.compile("(?:(.)?([<>^=]))?([+\\- ]?)#?(0?)(\\d*)([,_]?)(?:\\.(\\d+))?([a-zA-Z%]?)");

    private Formats() {}

    /** What {@code !r}, {@code !s} or {@code !a} makes of a value. */
    static PyValue convert(PyValue value, String conversion, Place place) {
        return switch (conversion) {
            case "r", "a" -> repr(value, place);
            case "s" -> str(value, place);
            default -> value;
        };
    }

    static PyValue str(PyValue value, Place place) {
        return switch (value) {
            case PyText text -> text;
            case PyEnumMember member when isAsItsValue(member) -> str(member.value(), place);
            case PyEnumMember member
            when member.type().derivesFrom("enum.IntEnum") ->
                new Unknown("the text of an IntEnum differs between versions of Python", place);
            case PyEnumMember member
            when member.type().find("__str__") != null ->
                new Unknown("the text of " + member + " is made by its class", place);
            case PyEnumMember member -> new PyText(member.toString());
            case PyObject object ->
                new Unknown("the text of an object of " + object.type().name(), place);
            default -> repr(value, place);
        };
    }

    static PyValue repr(PyValue value, Place place) {
        return switch (value) {
            case Unknown unknown -> unknown;
            case PyContainer container when container.uncertain() != null -> Iteration.why(container, place);
            case PyContainer container when container.further() != null -> container.further();
            case PyText(String text) -> new PyText(quote(text));
            case PyNone none -> new PyText("None");
            case PyEllipsis ellipsis -> new PyText("Ellipsis");
            case PyBool(boolean bool) -> new PyText(bool ? "True" : "False");
            case PyInt(BigInteger number) -> new PyText(number.toString());
            case PyFloat(double number) -> new PyText(number(number));
            case PyList list -> all("[", list.elements(), "]", place);
            case PyTuple(List<PyValue> elements) -> all("(", elements, elements.size() == 1 ? ",)" : ")", place);
            case PySet set ->
                set.elements().size() == 1
                        ? all("{", List.copyOf(set.elements()), "}", place)
                        : new Unknown("the order of a set", place);
            case PyDict dict -> dict(dict, place);
            case Symbolic symbolic -> new Unknown("the text of " + symbolic.qualified() + " is not known", place);
            default -> new Unknown("the text of " + value + " is not known", place);
        };
    }

    private static PyValue all(String open, List<PyValue> elements, String close, Place place) {
        StringBuilder text = new StringBuilder(open);
        for (PyValue element : elements) {
            PyValue one = repr(element, place);
            if (!(one instanceof PyText(String piece))) {
                return one;
            }
            text.append(text.length() > open.length() ? ", " : "").append(piece);
        }
        return new PyText(text + close);
    }

    private static PyValue dict(PyDict dict, Place place) {
        StringBuilder text = new StringBuilder("{");
        for (Map.Entry<PyValue, PyValue> entry : dict.entries().entrySet()) {
            PyValue key = repr(entry.getKey(), place);
            PyValue value = repr(entry.getValue(), place);
            if (!(key instanceof PyText(String left)) || !(value instanceof PyText(String right))) {
                return key instanceof PyText ? value : key;
            }
            text.append(text.length() > 1 ? ", " : "").append(left).append(": ").append(right);
        }
        return new PyText(text + "}");
    }

    private static String quote(String text) {
        char mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return mark + (mark == '\'' ? escaped.replace("'", "\\'") : escaped) + mark;
    }

    /** The shortest text that reads back as the number, as Python writes it. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = exact.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = exact.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** Enumerations that keep the text of what they mix in. */
    private static boolean isAsItsValue(PyEnumMember member) {
        PyClass type = member.type();
        return (type.derivesFrom("enum.StrEnum") || type.derivesFrom("enum.ReprEnum")) && type.find("__str__") == null;
    }

    /** An enumeration that mixes in another class, which Python formats as that up to 3.11. */
    private static boolean isMixed(PyEnumMember member) {
        return member.type().outsideBases().stream()
                .anyMatch(base -> base.qualified().equals("builtins.int")
                        || base.qualified().equals("builtins.str")
                        || base.qualified().equals("builtins.float"));
    }

    /** Whether every version of Python formats it as its number; a class of the project may say otherwise. */
    private static boolean isNumber(PyEnumMember member) {
        PyClass type = member.type();
        boolean number = type.derivesFrom("enum.IntEnum") || type.derivesFrom("enum.IntFlag");
        return number && type.find("__format__") == null && type.find("__str__") == null;
    }

    static PyValue format(PyValue value, String specification, Place place) {
        if (value instanceof PyEnumMember member && isAsItsValue(member)) {
            return format(member.value(), specification, place);
        }
        if (value instanceof PyEnumMember member && (member.asText() != null || isMixed(member)) && !isNumber(member)) {
            return new Unknown("the text of " + member + " differs between versions of Python", place);
        }
        if (value instanceof PyEnumMember member && isNumber(member)) {
            return format(member.value(), specification, place);
        }
        if (specification.isEmpty()) {
            return str(value, place);
        }
        Matcher matcher = SPECIFICATION.matcher(specification);
        if (!matcher.matches() || value instanceof Symbolic) {
            return value instanceof Unknown unknown
                    ? unknown
                    : new Unknown("the format " + specification + " is not followed", place);
        }
        String type = matcher.group(8);
        PyValue body =
                switch (value) {
                    case PyInt(BigInteger number)
                    when !"eEfFgG%".contains(type) || type.isEmpty() -> whole(number, matcher, place);
                    case PyInt number -> real(new BigDecimal(number.value()), matcher, place);
                    case PyFloat(double number)
                    when Double.isFinite(number) -> real(new BigDecimal(number), matcher, place);
                    case PyText(String text) -> new PyText(cut(text, matcher.group(7)));
                    default -> str(value, place);
                };
        return body instanceof PyText(String text) ? new PyText(pad(text, matcher, !(value instanceof PyText))) : body;
    }

    private static String cut(String text, @org.jspecify.annotations.Nullable String precision) {
        return precision == null ? text : text.substring(0, Math.min(text.length(), Integer.parseInt(precision)));
    }

    private static PyValue whole(BigInteger number, Matcher matcher, Place place) {
        int radix =
                switch (matcher.group(8)) {
                    case "x", "X" -> 16;
                    case "o" -> 8;
                    case "b" -> 2;
                    case "", "d", "n" -> 10;
                    default -> 0;
                };
        if (radix == 0) {
            return new Unknown("the format " + matcher.group() + " is not followed", place);
        }
        String digits = group(number.abs().toString(radix), matcher.group(6));
        return new PyText(sign(number.signum(), matcher)
                + (matcher.group(8).equals("X") ? digits.toUpperCase(Locale.ROOT) : digits));
    }

    private static PyValue real(BigDecimal number, Matcher matcher, Place place) {
        String type = matcher.group(8);
        if (!type.equals("f") && !type.equals("F") && !type.equals("%")) {
            return new Unknown("the format " + matcher.group() + " is not followed", place);
        }
        int precision = matcher.group(7) == null ? 6 : Integer.parseInt(matcher.group(7));
        BigDecimal shown = type.equals("%") ? number.movePointRight(2) : number;
        String plain = shown.abs()
                .setScale(Math.min(precision, 400), RoundingMode.HALF_EVEN)
                .toPlainString();
        int point = plain.indexOf('.');
        String digits = point < 0
                ? group(plain, matcher.group(6))
                : group(plain.substring(0, point), matcher.group(6)) + plain.substring(point);
        return new PyText(sign(number.signum(), matcher) + digits + (type.equals("%") ? "%" : ""));
    }

    private static String sign(int sign, Matcher matcher) {
        return sign < 0 ? "-" : matcher.group(3).equals("-") ? "" : matcher.group(3);
    }

    private static String group(String digits, String separator) {
        return separator.isEmpty() ? digits : digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", separator);
    }

    private static String pad(String text, Matcher matcher, boolean number) {
        int width = matcher.group(5).isEmpty() ? 0 : Math.min(Integer.parseInt(matcher.group(5)), 10_000);
        int missing = width - text.length();
        if (missing <= 0) {
            return text;
        }
        boolean zero = matcher.group(4).equals("0");
        String align = matcher.group(2) != null ? matcher.group(2) : zero ? "=" : number ? ">" : "<";
        String fill = matcher.group(1) != null ? matcher.group(1) : zero ? "0" : " ";
        int signed = !text.isEmpty() && "+- ".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        return switch (align) {
            case ">" -> fill.repeat(missing) + text;
            case "^" -> fill.repeat(missing / 2) + text + fill.repeat(missing - missing / 2);
            case "=" -> text.substring(0, signed) + fill.repeat(missing) + text.substring(signed);
            default -> text + fill.repeat(missing);
        };
    }
}
