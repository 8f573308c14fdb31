package dev.plumbline.files;

import dev.plumbline.source.hcl.HclValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds environment variables and numbers of instances in the values of deployment files, however deep they stand. */
final class SettingsFinder {
    private static final Set<String> ENVIRONMENT = Set.of(
            "environment",
            "env",
            "env_vars",
            "environment_variables",
            "environment_variable",
            "container_env",
            "app_settings",
            "task_environment");
    private static final Set<String> SECRETS = Set.of("secrets", "secret_environment", "secret_env");
    private static final Set<String> REPLICAS =
            Set.of("replicas", "desired_count", "min_instances", "min_instance_count", "instance_count", "scale");
    private static final List<String> NAMES = List.of("name", "container_name", "service_name", "family", "app_name");

    private final ServiceNames names;
    private final Map<String, ServiceSettings> found = new LinkedHashMap<>();

    SettingsFinder(ServiceNames names) {
        this.names = names;
    }

    List<ServiceSettings> found() {
        return List.copyOf(found.values());
    }

    ServiceSettings settings(String service, dev.plumbline.catalog.Place place) {
        return found.computeIfAbsent(service, name -> new ServiceSettings(name, place));
    }

    /** Everything in that value; a part with a service's own name is that service's, the rest of the given one, if any. */
    void collect(HclValue value, @Nullable String service) {
        switch (value) {
            case HclValue.Sequence list -> list.elements().forEach(element -> collect(element, service));
            case HclValue.Mapping mapping -> mapping(mapping, own(mapping).orElse(service));
            default -> {}
        }
    }

    /** The service that one of the mapping's names means. */
    Optional<String> own(HclValue.Mapping mapping) {
        return NAMES.stream()
                .map(mapping.entries()::get)
                .filter(value -> value instanceof HclValue.Text)
                .flatMap(value -> names.match(HclValue.textOf(value)).stream())
                .findFirst();
    }

    private void mapping(HclValue.Mapping mapping, @Nullable String service) {
        mapping.entries().forEach((key, value) -> {
            if (service != null && ENVIRONMENT.contains(key)) {
                environment(value, settings(service, mapping.place()));
            } else if (service != null && SECRETS.contains(key)) {
                secrets(value, settings(service, mapping.place()));
            } else if (service != null && REPLICAS.contains(key)) {
                settings(service, mapping.place()).replicas(value);
            } else {
                collect(value, service);
            }
        });
    }

    private static void environment(HclValue value, ServiceSettings settings) {
        settings.sawEnvironment();
        switch (value) {
            case HclValue.Mapping mapping -> {
                HclValue inner = mapping.entries().get("variables");
                if (inner != null && !HclValue.isPlain(inner)) {
                    environment(inner, settings);
                    return;
                }
                mapping.entries().forEach(settings::variable);
                if (mapping.open()) {
                    settings.open();
                }
            }
            case HclValue.Sequence list -> list.elements().forEach(element -> element(element, settings));
            case HclValue.Null none -> {}
            default -> settings.open();
        }
    }

    /** {@code {name, value}}, {@code A=B}, or a block of variables. */
    private static void element(HclValue element, ServiceSettings settings) {
        if (element instanceof HclValue.Mapping mapping) {
            HclValue name = mapping.entries().get("name");
            if (name == null || !HclValue.isPlain(name)) {
                HclValue variables = mapping.entries().get("variables");
                if (variables == null) {
                    settings.open();
                } else {
                    environment(variables, settings);
                }
                return;
            }
            HclValue value = mapping.entries().get("value");
            settings.variable(HclValue.textOf(name), value == null ? fromElsewhere(mapping) : value);
        } else if (element instanceof HclValue.Text text) {
            assignment(text, settings);
        } else {
            settings.open();
        }
    }

    private static HclValue fromElsewhere(HclValue.Mapping mapping) {
        return new HclValue.Unknown("the value comes from elsewhere", mapping.place());
    }

    private static void assignment(HclValue.Text text, ServiceSettings settings) {
        int equals = text.text().indexOf('=');
        String name = equals < 0 ? text.text() : text.text().substring(0, equals);
        HclValue value = equals < 0
                ? new HclValue.Unknown("the value comes from elsewhere", text.place())
                : ComposeText.of(text.text().substring(equals + 1), text.place());
        settings.variable(name, value);
    }

    /** A secret is set, to a value that no file holds. */
    private static void secrets(HclValue value, ServiceSettings settings) {
        if (value instanceof HclValue.Mapping mapping) {
            mapping.entries().forEach((name, secret) -> settings.variable(name, unknownSecret(secret)));
        } else if (value instanceof HclValue.Sequence list) {
            for (HclValue element : list.elements()) {
                HclValue name =
                        element instanceof HclValue.Mapping m ? m.entries().get("name") : null;
                if (name != null && HclValue.isPlain(name)) {
                    settings.variable(HclValue.textOf(name), unknownSecret(element));
                } else if (!(element instanceof HclValue.Text)) {
                    settings.open();
                }
            }
        } else if (value instanceof HclValue.Unknown) {
            settings.open();
        }
    }

    private static HclValue unknownSecret(HclValue value) {
        return new HclValue.Unknown("a secret", value.place());
    }
}
