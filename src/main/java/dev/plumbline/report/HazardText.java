package dev.plumbline.report;

import dev.plumbline.plan.Hazard;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.HeldLock;
import dev.plumbline.plan.RowCheck;
import dev.plumbline.plan.Span;
import dev.plumbline.plan.Statement;
import dev.plumbline.plan.TableSize;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Hazards in sentences for people, with what is known of the table's rows. */
public final class HazardText {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    private static final List<String> COUNTS = List.of("thousand", "million", "billion");

    private HazardText() {}

    /** A sentence without a stop: {@code public.foods is written anew while nobody can use it: about 120 million rows, 41 GB}. */
    public static String of(Hazard hazard) {
        String text = hazard.object().label() + ": " + meaning(hazard);
        boolean brief = hazard.lock() != null && hazard.lock().span() == Span.INSTANT;
        return text + (brief ? "" : size(hazard.size())) + rows(hazard);
    }

    private static String meaning(Hazard hazard) {
        HeldLock lock = hazard.lock();
        return lock == null
                ? hazard.code().sentence()
                : "takes " + lock.level().words() + " " + lock.span().sentence() + " and "
                        + hazard.code().sentence();
    }

    private static String size(@Nullable TableSize size) {
        if (size == null || (size.rows() < 0 && size.bytes() < 0)) {
            return "";
        }
        String rows = size.rows() < 0 ? "" : "about " + count(size.rows()) + " rows";
        String bytes = size.bytes() < 0 ? "" : bytes(size.bytes());
        return " (" + rows + (rows.isEmpty() || bytes.isEmpty() ? "" : ", ") + bytes + ")";
    }

    private static String rows(Hazard hazard) {
        return switch (hazard.rows()) {
            case null -> "";
            case RowCheck.Open open -> "";
            case RowCheck.Fits fits -> "; all fit now";
            case RowCheck.Unknown unknown -> "; whether all fit now is not known: " + unknown.reason();
            case RowCheck.DoesNotFit found ->
                hazard.code() == HazardCode.WOULD_FAIL_ON_DATA ? ": " + found(found) : "; not all fit now";
        };
    }

    private static String found(RowCheck.DoesNotFit found) {
        String rows = found.count() == 1 ? "1 row does not fit" : found.count() + " rows do not fit";
        String examples = String.join("; ", found.examples());
        return (found.more() ? "at least " : "")
                + rows
                + (examples.isEmpty()
                        ? ""
                        : found.examples().size() < found.count() ? ", such as " + examples : ": " + examples);
    }

    private static String count(long rows) {
        double left = rows;
        String word = "";
        for (int i = 0; left >= 1000 && i < COUNTS.size(); i++) {
            left /= 1000;
            word = " " + COUNTS.get(i);
        }
        return number(left) + word;
    }

    private static String bytes(long bytes) {
        double left = bytes / 1024.0;
        int unit = 0;
        while (left >= 1024 && unit < UNITS.size() - 1) {
            left /= 1024;
            unit++;
        }
        return number(left) + " " + UNITS.get(unit);
    }

    private static String number(double value) {
        return value >= 10 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    /** A line for each hazard of a statement, as comments of SQL. */
    static String comments(Statement statement) {
        StringBuilder lines = new StringBuilder();
        for (Hazard hazard : statement.hazards()) {
            String line = "-- " + hazard.code().code() + ": " + of(hazard);
            lines.append(line.replaceAll("\\R", " ")).append('\n');
        }
        return lines.toString();
    }

    static Object json(Hazard hazard) {
        HeldLock lock = hazard.lock();
        TableSize size = hazard.size();
        return Json.object(
                "code",
                hazard.code().code(),
                "object",
                hazard.object(),
                "sentence",
                of(hazard),
                "lock",
                lock == null ? null : lock.level().words(),
                "duration",
                lock == null ? null : lock.span().code(),
                "size",
                size == null ? null : Json.object("rows", known(size.rows()), "bytes", known(size.bytes())),
                "rows",
                rows(hazard.rows()));
    }

    private static @Nullable Object known(long value) {
        return value < 0 ? null : value;
    }

    private static @Nullable Object rows(@Nullable RowCheck rows) {
        return switch (rows) {
            case null -> null;
            case RowCheck.Open open -> Json.object("verdict", "open");
            case RowCheck.Fits fits -> Json.object("verdict", "fits");
            case RowCheck.Unknown unknown -> Json.object("verdict", "unknown", "reason", unknown.reason());
            case RowCheck.DoesNotFit found ->
                Json.object(
                        "verdict",
                        "does-not-fit",
                        "count",
                        found.count(),
                        "more",
                        found.more(),
                        "examples",
                        found.examples());
        };
    }
}
