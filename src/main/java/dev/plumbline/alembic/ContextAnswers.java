package dev.plumbline.alembic;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.PyBool;
import dev.plumbline.source.PyInt;
import dev.plumbline.source.PyNone;
import dev.plumbline.source.PyText;
import dev.plumbline.source.PyTuple;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.PyValues;
import dev.plumbline.source.SymbolCall;
import dev.plumbline.source.Symbolic;
import dev.plumbline.source.schema.PostgresqlDialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Alembic's context says while PostgreSQL is upgraded online: its dialect, its configuration file, its arguments. */
final class ContextAnswers {
    private final @Nullable IniFile ini;

    ContextAnswers(@Nullable IniFile ini) {
        this.ini = ini;
    }

    Optional<PyValue> call(SymbolCall call) {
        return switch (call.name()) {
            case "is_offline_mode" -> Optional.of(PyBool.FALSE);
            case "get_main_option" -> Optional.of(option(ini == null ? "alembic" : ini.main(), call, 0));
            case "get_section_option" -> Optional.of(sectionOption(call));
            case "get_section" -> Optional.of(section(call));
            case "get_x_argument" ->
                Optional.of(
                        call.keywords().isEmpty() && call.arguments().isEmpty()
                                ? PyValues.list(List.of())
                                : PyValues.dict(Map.of()));
            case "get_tag_argument" -> Optional.of(PyNone.NONE);
            default -> PostgresqlDialect.call(call);
        };
    }

    private PyValue option(String section, SymbolCall call, int position) {
        PyValue name = call.argument(position, "name");
        PyValue standard = call.argument(position + 1, "default");
        Optional<PyValue> value = Optional.ofNullable(ini)
                .flatMap(file -> file.get(section, name == null ? "" : String.valueOf(name.asText())))
                .map(PyText::new);
        return value.orElse(standard == null ? PyNone.NONE : standard);
    }

    private PyValue sectionOption(SymbolCall call) {
        PyValue section = call.argument(0, "section");
        return option(section == null ? "" : String.valueOf(section.asText()), call, 1);
    }

    private PyValue section(SymbolCall call) {
        PyValue name = call.argument(0, "name");
        PyValue standard = call.argument(1, "default");
        Optional<Map<String, String>> values = Optional.ofNullable(ini)
                .flatMap(file -> file.section(name == null ? "" : String.valueOf(name.asText())));
        return values.map(all -> {
                    Map<String, PyValue> entries = new LinkedHashMap<>();
                    all.forEach((key, value) -> entries.put(key, new PyText(value)));
                    return PyValues.dict(entries);
                })
                .orElse(standard == null ? PyNone.NONE : standard);
    }

    Optional<PyValue> attribute(Symbolic target, String name, Place place) {
        if (Values.ofAlembic(target) || target.simpleName().equals("dialect")) {
            if (name.equals("name") && isDialect(target)) {
                return Optional.of(new PyText("postgresql"));
            }
            if (name.equals("server_version_info")) {
                return Optional.of(new PyTuple(List.of(PyInt.of(15), PyInt.of(0))));
            }
            if (name.equals("as_sql")) {
                return Optional.of(PyBool.FALSE);
            }
            if (name.equals("config_ini_section")) {
                return Optional.of(new PyText(ini == null ? "alembic" : ini.main()));
            }
        }
        return PostgresqlDialect.attribute(target, name);
    }

    private static boolean isDialect(Symbolic target) {
        return target.simpleName().equals("dialect") || target.simpleName().equals("engine");
    }
}
