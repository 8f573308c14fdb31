package dev.plumbline.sqlalchemy;

import dev.plumbline.source.Course;
import dev.plumbline.source.PyFunction;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.SymbolAttribute;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions of the project that are connected to blinker's signals, called when code sends one. */
final class Signals {
    private final List<Receiver> receivers = new ArrayList<>();

    /** A function connected to a signal, for one sender or, where that is null, for any. */
    private record Receiver(Object signal, @Nullable PyValue sender, PyValue function) {}

    /** {@code signal.connect(function, sender=…)}. */
    void called(SymbolCall call) {
        PyValue function = call.argument(0, "receiver");
        if (call.name().equals("connect") && function != null) {
            connect(call.target(), call.argument(1, "sender"), function);
        }
    }

    /** {@code @signal.connect} and {@code @signal.connect_via(sender)}. */
    void decorated(PyFunction function, PyValue decorator) {
        if (decorator instanceof SymbolAttribute attribute && attribute.name().equals("connect")) {
            connect(attribute.target(), null, function);
        } else if (decorator instanceof SymbolCall call && call.name().equals("connect_via")) {
            connect(call.target(), call.argument(0, "sender"), function);
        }
    }

    private void connect(@Nullable PyValue target, @Nullable PyValue sender, PyValue function) {
        Object signal = signal(target);
        if (signal != null) {
            receivers.add(new Receiver(signal, sender, function));
        }
    }

    /** Calls what is connected to the signal that this sends; false where it sends none, or who hears it is not known. */
    boolean send(SymbolCall call, Course course) {
        Object signal = signal(call.target());
        PyValue sender = call.argument(0, "sender");
        String text = sender == null ? null : sender.asText();
        if (!call.name().equals("send") || signal == null || sender == null || text == null) {
            return false;
        }
        List<Receiver> own =
                receivers.stream().filter(each -> each.signal().equals(signal)).toList();
        if (own.stream().anyMatch(each -> each.sender() != null && each.sender().asText() == null)) {
            return false;
        }
        own.stream()
                .filter(each ->
                        each.sender() == null || text.equals(each.sender().asText()))
                .forEach(each -> course.call(each.function(), List.of(sender), call.keywords(), call.place()));
        return true;
    }

    /** What is the same for the same signal: its name within its namespace, else the object; null for what is no signal. */
    private static @Nullable Object signal(@Nullable PyValue value) {
        if (!(value instanceof SymbolCall made) || !made.qualified().startsWith("blinker.")) {
            return null;
        }
        PyValue name = made.argument(0, "name");
        if (!made.name().equals("signal")) {
            return made.name().equals("Signal") ? made : null;
        }
        PyValue space = made.target();
        Object owner = space instanceof SymbolCall ? space : space instanceof Symbolic known ? known.qualified() : "";
        return name == null || name.asText() == null ? null : Map.entry(owner, name.asText());
    }
}
