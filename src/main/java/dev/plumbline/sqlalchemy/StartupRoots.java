package dev.plumbline.sqlalchemy;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyCallable;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that frameworks run at start-up: lifespans, start-up events and handlers. */
final class StartupRoots {
    private static final Set<String> APPLICATIONS = Set.of(
            "FastAPI",
            "Starlette",
            "APIRouter",
            "Router",
            "Flask",
            "Litestar",
            "Quart",
            "Sanic",
            "BlackSheep",
            "Robyn");
    private static final Set<String> HANDLERS = Set.of("on_startup", "before_startup", "after_startup");
    private static final Set<String> DECORATORS = Set.of(
            "on_startup",
            "before_serving",
            "before_first_request",
            "before_server_start",
            "main_process_start",
            "startup");

    private final Deque<StartupRoot> waiting = new ArrayDeque<>();
    private final Set<Place> seen = new LinkedHashSet<>();
    private final List<Place> applications = new ArrayList<>();

    /** Looks at a call for start-up functions given to a framework. */
    void note(SymbolCall call) {
        String name = call.name();
        if (APPLICATIONS.contains(name)) {
            applications.add(call.place());
            add(call.keyword("lifespan"), call.place());
            HANDLERS.forEach(keyword -> add(call.keyword(keyword), call.place()));
        } else if (name.equals("add_event_handler") && isStartup(call.argument(0, "event_type"))) {
            add(call.argument(1, "func"), call.place());
        } else if (name.equals("append") && isHandlerList(call.target())) {
            call.arguments().forEach(value -> add(value, call.place()));
        }
    }

    private static boolean isHandlerList(@Nullable PyValue target) {
        return target instanceof SymbolAttribute attribute && HANDLERS.contains(attribute.name());
    }

    /** {@code @app.on_event("startup")} and its like. */
    void decorated(PyFunction function, PyValue decorator) {
        boolean named = decorator instanceof SymbolCall call
                && Set.of("on_event", "listener").contains(call.name())
                && !call.arguments().isEmpty()
                && isStartup(call.arguments().getFirst());
        boolean plain = decorator instanceof Symbolic symbolic && DECORATORS.contains(symbolic.simpleName());
        if (named || plain) {
            add(function, function.place());
        }
    }

    private static boolean isStartup(@Nullable PyValue event) {
        String text = event == null ? null : event.asText();
        return text != null
                && Set.of("startup", "before_server_start", "main_process_start")
                        .contains(text);
    }

    /** A function, or a list of functions. */
    void add(@Nullable PyValue value, Place place) {
        if (value instanceof PyFunction function) {
            if (seen.add(function.place())) {
                waiting.add(new StartupRoot(function, place));
            }
        } else if (value instanceof PyCallable) {
            waiting.add(new StartupRoot(value, place));
        } else if (value != null) {
            Values.elements(value).stream()
                    .filter(PyCallable.class::isInstance)
                    .forEach(element -> add(element, place));
        }
    }

    /** The next one that has not been followed; null where all have. */
    @Nullable
    StartupRoot next() {
        return waiting.poll();
    }

    /** Where application objects are made. */
    List<Place> applications() {
        return List.copyOf(applications);
    }
}
