package dev.plumbline.files;

import dev.plumbline.catalog.Place;
import dev.plumbline.drift.Service;
import dev.plumbline.source.hcl.HclValue;
import java.util.List;
import java.util.Optional;

/** {@code .env} files: lines of {@code NAME=value}, of the service in whose folder they lie or whose name they bear. */
final class DotEnv {
    private final DeploymentFolder folder;
    private final SettingsFinder finder;
    private final ServiceNames names;

    DotEnv(DeploymentFolder folder, SettingsFinder finder, ServiceNames names) {
        this.folder = folder;
        this.finder = finder;
        this.names = names;
    }

    static boolean isOne(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".env") || name.startsWith(".env");
    }

    void read(String file, List<Service> services) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        Optional<String> service = services.stream()
                .filter(each -> file.startsWith(each.folder() + "/"))
                .map(Service::name)
                .findFirst()
                .or(() -> names.match(name.replace(".env", "").replaceFirst("^\\.", "")));
        if (service.isEmpty()) {
            folder.gap(file, 0, "neither its folder nor its name says which service these variables are for");
            return;
        }
        ServiceSettings settings = finder.settings(service.get(), new Place(file, 1));
        lines(file, settings);
    }

    /** All assignments of that file. */
    void lines(String file, ServiceSettings settings) {
        Optional<String> text = folder.text(file);
        if (text.isEmpty()) {
            settings.open();
            return;
        }
        settings.sawEnvironment();
        int number = 0;
        for (String line : text.get().split("\n", -1)) {
            number++;
            String stripped = line.strip().replaceFirst("^export\\s+", "");
            int equals = stripped.indexOf('=');
            if (equals > 0 && !stripped.startsWith("#")) {
                Place place = new Place(file, number);
                settings.variable(
                        stripped.substring(0, equals).strip(),
                        value(stripped.substring(equals + 1).strip(), place));
            }
        }
    }

    private static HclValue value(String written, Place place) {
        boolean quoted = written.length() >= 2
                && (written.startsWith("\"") || written.startsWith("'"))
                && written.endsWith(written.substring(0, 1));
        if (quoted && written.startsWith("'")) {
            return new HclValue.Text(written.substring(1, written.length() - 1), place);
        }
        String text = quoted ? written.substring(1, written.length() - 1) : written.replaceFirst("\\s+#.*$", "");
        return ComposeText.of(text, place);
    }
}
