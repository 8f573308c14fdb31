package dev.plumbline.files;

import dev.plumbline.changelog.MigrationSet;
import dev.plumbline.drift.Service;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code services:} of a project file. */
final class ServiceEntries {
    private static final List<String> KEYS = List.of("folder", "migrations", "schemas", "owns", "startup", "after");

    private final ProjectPaths paths;
    private final List<String> sets;

    ServiceEntries(ProjectPaths paths, List<MigrationSet> sets) {
        this.paths = paths;
        this.sets = sets.stream().map(MigrationSet::name).toList();
    }

    List<Service> read(YamlMap entries) {
        List<Service> services = new ArrayList<>();
        for (YamlNode.Entry entry : entries.entries()) {
            services.add(service(entry.key().text(), entry.value().map().allow(KEYS), entries.keys()));
        }
        return services;
    }

    private Service service(String name, YamlMap map, List<String> services) {
        return new Service(
                name,
                paths.folder(map.required("folder", "Name the folder that holds the service's code.")),
                migrations(map),
                map.texts("schemas"),
                map.texts("owns"),
                map.nodes("startup").stream().map(ServiceEntries::root).toList(),
                map.nodes("after").stream()
                        .map(node -> known(node, services, "service", "services"))
                        .toList());
    }

    private @Nullable String migrations(YamlMap map) {
        return map.find("migrations")
                .map(node -> known(node, sets, "migration set", "migrations"))
                .orElse(null);
    }

    private static String root(YamlNode node) {
        String text = node.text();
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw node.wrong(
                    "`" + text + "` is no start-up root", "Write module:function, such as practices.web.app:lifespan.");
        }
        return text;
    }

    private static String known(YamlNode node, List<String> names, String what, String section) {
        String name = node.text();
        if (names.contains(name)) {
            return name;
        }
        String meant = NearestWord.of(name, names)
                .map(word -> "Did you mean `" + word + "`? ")
                .orElse("");
        throw node.wrong(
                "there is no " + what + " `" + name + "`", meant + "Name one that stands under `" + section + ":`.");
    }
}
