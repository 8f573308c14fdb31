package dev.plumbline.jpa;

import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hibernate's settings as Spring's and Quarkus's configuration names them, those of no profile. */
final class ApplicationSettings {
    private static final String HIBERNATE = "spring.jpa.properties.";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");

    /** By the key without hyphens and in small letters, since both tools take either spelling. */
    private static final Map<String, String> NAMED = Map.of(
            "spring.jpa.hibernate.naming.physicalstrategy", "hibernate.physical_naming_strategy",
            "spring.jpa.hibernate.naming.implicitstrategy", "hibernate.implicit_naming_strategy",
            "spring.jpa.databaseplatform", "hibernate.dialect",
            "quarkus.hibernateorm.physicalnamingstrategy", "hibernate.physical_naming_strategy",
            "quarkus.hibernateorm.implicitnamingstrategy", "hibernate.implicit_naming_strategy",
            "quarkus.hibernateorm.dialect", "hibernate.dialect",
            "quarkus.hibernateorm.database.defaultschema", "hibernate.default_schema");

    private ApplicationSettings() {}

    /** From {@code application.yaml}, {@code .yml} and {@code .properties}, also in {@code config/}; the later named wins. */
    static Map<String, String> of(Path classes) {
        Map<String, String> all = new TreeMap<>();
        for (String folder : List.of("", "config/")) {
            for (String ending : List.of("yaml", "yml", "properties")) {
                all.putAll(ApplicationFile.read(classes.resolve(folder + "application." + ending)));
            }
        }
        Map<String, String> settings = new TreeMap<>();
        all.forEach((key, value) -> {
            String name = hibernates(key);
            if (!name.isEmpty()) {
                settings.put(name, resolved(key, value, all));
            }
        });
        return settings;
    }

    private static String hibernates(String key) {
        return key.startsWith(HIBERNATE)
                ? key.substring(HIBERNATE.length())
                : NAMED.getOrDefault(key.replace("-", "").toLowerCase(Locale.ROOT), "");
    }

    /** A variable without a standard value decides at run time, so nothing can be said before. */
    private static String resolved(String key, String value, Map<String, String> all) {
        Matcher matcher = PLACEHOLDER.matcher(value);
        return matcher.replaceAll(found -> {
            String standard = found.group(2) != null ? found.group(2) : all.get(found.group(1));
            if (standard == null) {
                throw new WorkFailedException(
                        "the setting " + key + " hangs on " + found.group(1) + ", which has no standard value",
                        "Give it one: ${" + found.group(1) + ":value}.");
            }
            return Matcher.quoteReplacement(standard);
        });
    }
}
