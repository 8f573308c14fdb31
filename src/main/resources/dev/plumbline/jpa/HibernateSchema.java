import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * Runs in a JVM of its own with a project's class path, and is written in what Hibernate 5.6, 6 and 7 have in common and Java 11 knows:
 * builds the metadata of the named classes, connects to nothing, and writes the DDL that Hibernate would send to PostgreSQL.
 * Request and answer are lines of a kind and fields in Base64.
 */
final class HibernateSchema {
    private static final String[] CONNECTING = {
        "hibernate.connection.", "javax.persistence.jdbc.", "jakarta.persistence.jdbc.",
        "javax.persistence.jtaDataSource", "jakarta.persistence.jtaDataSource",
        "javax.persistence.nonJtaDataSource", "jakarta.persistence.nonJtaDataSource"
    };

    private final List<String[]> request = new ArrayList<>();
    private final PrintStream answer;

    private HibernateSchema(Path asked, Path answered) throws IOException {
        for (String line : Files.readAllLines(asked)) {
            String[] parts = line.split("\t", -1);
            for (int i = 1; i < parts.length; i++) {
                parts[i] = new String(Base64.getDecoder().decode(parts[i]), StandardCharsets.UTF_8);
            }
            request.add(parts);
        }
        answer = new PrintStream(Files.newOutputStream(answered), true, "UTF-8");
    }

    public static void main(String[] words) throws IOException {
        HibernateSchema run = new HibernateSchema(Path.of(words[0]), Path.of(words[1]));
        try {
            run.export(Path.of(words[1] + "-" + UUID.randomUUID() + ".sql"));
            run.tell("done");
        } catch (Throwable e) {
            run.fail(e);
        }
        // What the project's classes started would keep the JVM alive.
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(0);
    }

    private void export(Path script) throws Exception {
        StandardServiceRegistry registry = registry();
        MetadataSources sources = new MetadataSources(registry);
        for (String[] line : request) {
            if (line[0].equals("class") && line[1].endsWith("package-info")) {
                sources.addPackage(line[1].substring(0, line[1].lastIndexOf('.')));
            } else if (line[0].equals("class")) {
                sources.addAnnotatedClass(load(line[1]));
            } else if (line[0].equals("mapping")) {
                sources.addResource(line[1]);
            }
        }
        Metadata metadata = sources.getMetadataBuilder().build();
        tell("version", Version.getVersionString());
        if (!says("without-validation")) {
            applyBeanValidation(metadata);
        }
        tellTables(metadata);
        String mark = "--" + UUID.randomUUID();
        SchemaManagementToolCoordinator.process(metadata, registry, exporting(registry, script, mark), action -> {});
        for (String statement : Files.readString(script).split(mark, -1)) {
            if (!statement.isBlank()) {
                tell("ddl", statement.strip());
            }
        }
    }

    private StandardServiceRegistry registry() throws ClassNotFoundException {
        StandardServiceRegistryBuilder builder = new StandardServiceRegistryBuilder();
        builder.applySetting("hibernate.dialect", dialect(""));
        for (String[] line : request) {
            if (line[0].equals("setting")) {
                builder.applySetting(line[1], line[1].equals("hibernate.dialect") ? dialect(line[2]) : line[2]);
            } else if (line[0].equals("choice")) {
                builder.applySetting(line[1], firstPresent(line[1], line[2].split(",")));
            }
        }
        // Metadata of the driver is asked for by neither of these, whichever the version knows.
        builder.applySetting("hibernate.temp.use_jdbc_metadata_defaults", "false");
        builder.applySetting("hibernate.boot.allow_jdbc_metadata_access", "false");
        builder.applySetting("javax.persistence.database-product-name", "PostgreSQL");
        builder.applySetting("jakarta.persistence.database-product-name", "PostgreSQL");
        builder.applySetting("jakarta.persistence.database-major-version", first("major"));
        builder.applySetting("jakarta.persistence.database-minor-version", "0");
        builder.applySetting("hibernate.hbm2ddl.auto", "none");
        builder.applySetting("hibernate.cache.use_second_level_cache", "false");
        for (Object key : new ArrayList<Object>(builder.getSettings().keySet())) {
            for (String beginning : CONNECTING) {
                if (key.toString().startsWith(beginning)) {
                    builder.getSettings().remove(key);
                }
            }
        }
        return builder.build();
    }

    /** The project's own where it is one for PostgreSQL. */
    private static String dialect(String wanted) throws ClassNotFoundException {
        boolean old = Version.getVersionString().startsWith("5.");
        if (!wanted.isEmpty()) {
            Class<?> named = load(wanted.contains(".") ? wanted : "org.hibernate.dialect." + wanted);
            for (Class<?> at = named; at != null; at = at.getSuperclass()) {
                if (at.getSimpleName().startsWith("PostgreSQL") || at.getSimpleName().startsWith("PostgresPlus")) {
                    return named.getName();
                }
            }
            throw new IllegalArgumentException("the dialect " + wanted + " is not one for PostgreSQL");
        }
        return "org.hibernate.dialect." + (old ? "PostgreSQL10Dialect" : "PostgreSQLDialect");
    }

    private static String firstPresent(String setting, String[] names) {
        Class<?> found = find(names);
        if (found == null) {
            throw new IllegalStateException(
                    "none of the classes for " + setting + " is on the class path: " + String.join(", ", names));
        }
        return found.getName();
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, HibernateSchema.class.getClassLoader());
    }

    private boolean says(String kind) {
        for (String[] line : request) {
            if (line[0].equals(kind)) {
                return true;
            }
        }
        return false;
    }

    private String first(String kind) {
        for (String[] line : request) {
            if (line[0].equals(kind)) {
                return line[1];
            }
        }
        throw new IllegalStateException("the request says no " + kind);
    }

    /** The default schema is not in the metadata; the export looks it up among its own settings. */
    private static Map<String, Object> exporting(StandardServiceRegistry registry, Path script, String mark) {
        Map<String, Object> settings = new LinkedHashMap<>();
        Map<?, ?> known = registry.getService(ConfigurationService.class).getSettings();
        for (String key : new String[] {"hibernate.default_schema", "hibernate.default_catalog"}) {
            if (known.get(key) != null) {
                settings.put(key, known.get(key));
            }
        }
        for (String standard : new String[] {"javax", "jakarta"}) {
            settings.put(standard + ".persistence.schema-generation.scripts.action", "create");
            settings.put(standard + ".persistence.schema-generation.scripts.create-target", script.toString());
            settings.put(standard + ".persistence.schema-generation.database.action", "none");
        }
        settings.put("hibernate.hbm2ddl.delimiter", "\n" + mark);
        settings.put("hibernate.hbm2ddl.import_files", "");
        settings.put("hibernate.hbm2ddl.skip_default_import_file", "true");
        return settings;
    }

    private void tellTables(Metadata metadata) {
        for (PersistentClass each : metadata.getEntityBindings()) {
            tellTable(each.getTable(), each.getClassName());
        }
        for (Collection each : metadata.getCollectionBindings()) {
            if (!each.isOneToMany()) {
                tellTable(each.getCollectionTable(), each.getOwner().getClassName());
            }
        }
    }

    private void tellTable(Table table, String className) {
        if (table != null && className != null) {
            Identifier schema = table.getQualifiedTableName().getSchemaName();
            tell("table", plain(schema), plain(table.getNameIdentifier()), className);
        }
    }

    private static String plain(Identifier name) {
        return name == null
                ? ""
                : name.isQuoted() ? name.getText() : name.getText().toLowerCase(Locale.ROOT);
    }

    private void fail(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = e.getMessage() == null ? "" : e.getMessage();
        String deeper = cause == e || cause.getMessage() == null || message.contains(cause.getMessage())
                ? ""
                : " (" + cause.getMessage() + ")";
        tell("failed", "", e.getClass().getName(), "", message + deeper, "");
    }

    private void tell(String kind, String... fields) {
        StringBuilder line = new StringBuilder(kind);
        for (String field : fields) {
            line.append('\t').append(Base64.getEncoder().encodeToString(field.getBytes(StandardCharsets.UTF_8)));
        }
        answer.println(line);
    }

    /**
     * Adds what Bean Validation's annotations say of columns. Hibernate does so when a session factory is built, which would start more of
     * the project than its metadata; so the same step, in a package of its own in each generation, is called by itself.
     */
    private static void applyBeanValidation(Metadata metadata) throws ReflectiveOperationException {
        Class<?> api = find("jakarta.validation.Validation", "javax.validation.Validation");
        Class<?> step = find(
                "org.hibernate.boot.beanvalidation.TypeSafeActivator",
                "org.hibernate.cfg.beanvalidation.TypeSafeActivator");
        if (api == null || step == null || !hasProvider(api)) {
            return;
        }
        Object factory = api.getMethod("buildDefaultValidatorFactory").invoke(null);
        for (Method method : step.getDeclaredMethods()) {
            if (method.getName().equals("applyRelationalConstraints")
                    && method.getParameterCount() == 5
                    && method.getParameterTypes()[0].isInstance(factory)) {
                method.setAccessible(true);
                method.invoke(
                        null,
                        factory,
                        metadata.getEntityBindings(),
                        new LinkedHashMap<String, Object>(),
                        metadata.getDatabase().getDialect(),
                        new Loading());
                return;
            }
        }
        throw new NoSuchMethodException("this Hibernate applies Bean Validation in a way that is not known");
    }

    private static boolean hasProvider(Class<?> api) throws ClassNotFoundException {
        return ServiceLoader.load(load(api.getPackage().getName() + ".spi.ValidationProvider"))
                .iterator()
                .hasNext();
    }

    private static Class<?> find(String... names) {
        for (String name : names) {
            try {
                return load(name);
            } catch (ClassNotFoundException | NoClassDefFoundError e) {
                // It is of another generation, or not there.
            }
        }
        return null;
    }

    private static final class Loading implements ClassLoaderAccess {
        @Override
        @SuppressWarnings("unchecked")
        public <T> Class<T> classForName(String name) {
            try {
                return (Class<T>) load(name);
            } catch (ClassNotFoundException e) {
                throw new ClassLoadingException(name, e);
            }
        }

        @Override
        public URL locateResource(String resourceName) {
            return HibernateSchema.class.getClassLoader().getResource(resourceName);
        }
    }
}
