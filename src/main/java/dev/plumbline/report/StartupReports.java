package dev.plumbline.report;

import dev.plumbline.audit.Truth;
import dev.plumbline.catalog.Gap;
import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.StartupForecast;
import java.util.List;
import java.util.Locale;

/** What the next start of each service will send, as text or JSON. */
public final class StartupReports {
    private StartupReports() {}

    /** The names that {@link #render} knows. */
    public static List<String> formats() {
        return List.of("text", "json");
    }

    /** The whole report, ending in a line feed. */
    public static String render(String format, List<StartupForecast> forecasts, List<Gap> gaps) {
        return format.equals("json") ? json(forecasts, gaps) : text(forecasts, gaps);
    }

    private static String json(List<StartupForecast> forecasts, List<Gap> gaps) {
        return Json.text(Json.object(
                "format",
                "plumbline-startup/1",
                "starts",
                forecasts.stream().map(StartupReports::start).toList(),
                "gaps",
                gaps.stream().map(Json::gap).toList()));
    }

    private static Object start(StartupForecast forecast) {
        return Json.object(
                "environment",
                forecast.environment(),
                "service",
                forecast.service(),
                "replicas",
                forecast.replicas(),
                "race",
                forecast.races(),
                "calls",
                forecast.calls().stream().map(StartupReports::call).toList(),
                "remaining",
                forecast.remaining().stream().map(Object::toString).toList());
    }

    private static Object call(StartupForecast.Call call) {
        return Json.object(
                "object",
                call.call().id().toString(),
                "file",
                call.call().place().file(),
                "line",
                call.call().place().line(),
                "runs",
                call.runs().name().toLowerCase(Locale.ROOT),
                "statements",
                call.statements().stream().map(SourceStatement::sql).toList());
    }

    private static String text(List<StartupForecast> forecasts, List<Gap> gaps) {
        TextPage page = new TextPage(false);
        page.line(0, "What the next start of each service will send").blank();
        forecasts.forEach(forecast -> start(page, forecast));
        ReviewText.gaps(page, gaps);
        return page.toString();
    }

    private static void start(TextPage page, StartupForecast forecast) {
        page.line(0, TextPage.clean(forecast.service() + " on " + forecast.environment()));
        if (forecast.calls().isEmpty()) {
            page.line(2, "nothing: no start-up code that changes the schema");
        }
        forecast.calls().forEach(call -> call(page, call));
        if (forecast.races()) {
            page.line(2, "startup-race: " + forecast.replicas() + " instances send this at once; most fail");
        }
        if (!forecast.remaining().isEmpty()) {
            page.line(2, "still not as the models say afterwards:");
            forecast.remaining().forEach(id -> page.line(4, TextPage.clean(id.toString())));
        }
        page.blank();
    }

    private static void call(TextPage page, StartupForecast.Call call) {
        String where = call.call().function() + " (" + call.call().place() + ")";
        page.line(2, TextPage.clean(where + ": " + words(call)));
        call.statements()
                .forEach(
                        statement -> page.line(4, TextPage.clean(statement.sql().strip()) + ";"));
    }

    private static String words(StartupForecast.Call call) {
        if (call.runs() == Truth.NO) {
            return "does not run, its guard is closed here";
        }
        String sends = call.statements().isEmpty()
                ? "sends nothing, all its tables are there"
                : "sends " + TextPage.count(call.statements().size(), "statement");
        return call.runs() == Truth.YES ? sends : "where its guard is open, which is not known here, " + sends;
    }
}
