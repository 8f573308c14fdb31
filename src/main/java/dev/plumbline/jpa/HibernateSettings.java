package dev.plumbline.jpa;

import dev.plumbline.port.WorkFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What decides how entities become tables: Hibernate's settings as {@code META-INF/persistence.xml}, Spring's or Quarkus's configuration
 * gives them, and Spring Boot's own where it is on the class path. What connects, caches or creates is left out.
 *
 * @param given by Hibernate's keys
 * @param chosen settings whose value is the first of several classes that is on the class path
 * @param mappings mapping files, as resources of the class path
 * @param validated whether Bean Validation's annotations count
 */
record HibernateSettings(
        Map<String, String> given, Map<String, List<String>> chosen, List<String> mappings, boolean validated) {
    private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL = "hibernate.physical_naming_strategy";
    private static final String VALIDATION_MODE = "persistence.validation.mode";
    private static final Pattern SPRING_BOOT = Pattern.compile("spring-boot-\\d.*\\.jar");

    /** Keys that play no part in what tables look like, and may start what needs a database or a container. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:javax|jakarta)\\.persistence\\..*|hibernate\\.(?:connection|hikari|c3p0|cache|jta|transaction|search|session|session_factory|jdbc|hbm2ddl|generate_statistics|show_sql|format_sql|event|ejb|archive|bytecode|enhancer|order|query|javax|resource|classLoaders?|delegate|current_session|multiTenancy|multi_tenant|tenant)(?:[._].*)?");

    static HibernateSettings of(MavenModule module, List<Path> classPath) {
        Map<String, String> given = new TreeMap<>();
        List<String> mappings = new ArrayList<>();
        PersistenceFile.of(module.classes()).ifPresent(file -> {
            given.putAll(file.properties());
            mappings.addAll(file.mappings());
        });
        given.putAll(ApplicationSettings.of(module.classes()));
        boolean validated = given.entrySet().stream()
                .filter(each -> each.getKey().endsWith(VALIDATION_MODE))
                .allMatch(each -> each.getValue().toLowerCase(Locale.ROOT).matches(".*(auto|ddl).*"));
        given.keySet().removeIf(key -> LEFT_OUT.matcher(key).matches());
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        if (classPath.stream().anyMatch(HibernateSettings::isSpringBoot)) {
            choose(
                    chosen,
                    given,
                    PHYSICAL,
                    List.of(
                            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl",
                            "org.springframework.boot.orm.jpa.hibernate.SpringPhysicalNamingStrategy"));
            choose(
                    chosen,
                    given,
                    IMPLICIT,
                    List.of(
                            "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
                            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy"));
        }
        return new HibernateSettings(given, chosen, mappings, validated);
    }

    /** Spring takes a strategy that is a bean before its own, and what is a bean is not known. */
    void requireNamed(Set<String> strategies) {
        strategies.stream()
                .filter(each -> !chosen.isEmpty() && !given.containsValue(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new WorkFailedException(
                            each + " may be a bean of Spring's that names the tables, and whether it is is not known",
                            "Name it under spring.jpa.hibernate.naming.");
                });
    }

    private static boolean isSpringBoot(Path entry) {
        return SPRING_BOOT.matcher(String.valueOf(entry.getFileName())).matches();
    }

    private static void choose(
            Map<String, List<String>> chosen, Map<String, String> given, String key, List<String> classes) {
        if (!given.containsKey(key)) {
            chosen.put(key, classes);
        }
    }
}
