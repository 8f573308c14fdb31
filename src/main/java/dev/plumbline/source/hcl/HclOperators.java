package dev.plumbline.source.hcl;

import dev.plumbline.catalog.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** HCL's operators over values that may be unknown. */
final class HclOperators {
    private HclOperators() {}

    static HclValue apply(String operator, @Nullable HclValue left, HclValue right, Place place) {
        return switch (operator) {
            case "==", "!=" -> left == null ? unknown(operator, place) : equality(operator, left, right, place);
            case "&&", "||", "!" -> logic(operator, left, right, place);
            default -> arithmetic(operator, left, right, place);
        };
    }

    private static HclValue unknown(String operator, Place place) {
        return HclScope.unknown("an operand of `" + operator + "`", place);
    }

    private static HclValue equality(String operator, HclValue left, HclValue right, Place place) {
        boolean leftNull = left instanceof HclValue.Null;
        boolean rightNull = right instanceof HclValue.Null;
        boolean known = (leftNull || HclValue.isPlain(left)) && (rightNull || HclValue.isPlain(right));
        if (!known) {
            return unknown(operator, place);
        }
        boolean equal = leftNull == rightNull && HclValue.textOf(left).equals(HclValue.textOf(right));
        return new HclValue.Flag(equal == operator.equals("=="), place);
    }

    private static HclValue logic(String operator, @Nullable HclValue left, HclValue right, Place place) {
        if (operator.equals("!")) {
            return right instanceof HclValue.Flag flag
                    ? new HclValue.Flag(!flag.flag(), place)
                    : unknown(operator, place);
        }
        boolean decides = operator.equals("||");
        boolean leftDecides = left instanceof HclValue.Flag flag && flag.flag() == decides;
        boolean rightDecides = right instanceof HclValue.Flag flag && flag.flag() == decides;
        if (leftDecides || rightDecides) {
            return new HclValue.Flag(decides, place);
        }
        boolean known = left instanceof HclValue.Flag && right instanceof HclValue.Flag;
        return known ? new HclValue.Flag(!decides, place) : unknown(operator, place);
    }

    private static HclValue arithmetic(String operator, @Nullable HclValue left, HclValue right, Place place) {
        if (!(right instanceof HclValue.Numeral second)) {
            return unknown(operator, place);
        }
        BigDecimal b = second.number();
        if (left == null) {
            return new HclValue.Numeral(b.negate(), place);
        }
        if (!(left instanceof HclValue.Numeral first)) {
            return unknown(operator, place);
        }
        BigDecimal a = first.number();
        return switch (operator) {
            case "<" -> new HclValue.Flag(a.compareTo(b) < 0, place);
            case ">" -> new HclValue.Flag(a.compareTo(b) > 0, place);
            case "<=" -> new HclValue.Flag(a.compareTo(b) <= 0, place);
            case ">=" -> new HclValue.Flag(a.compareTo(b) >= 0, place);
            case "+" -> new HclValue.Numeral(a.add(b), place);
            case "-" -> new HclValue.Numeral(a.subtract(b), place);
            case "*" -> new HclValue.Numeral(a.multiply(b), place);
            default -> b.signum() == 0 ? unknown(operator, place) : divided(operator, a, b, place);
        };
    }

    private static HclValue divided(String operator, BigDecimal a, BigDecimal b, Place place) {
        BigDecimal result = operator.equals("%") ? a.remainder(b) : a.divide(b, MathContext.DECIMAL64);
        return new HclValue.Numeral(result, place);
    }
}
