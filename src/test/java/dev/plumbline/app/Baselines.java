package dev.plumbline.app;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives services of the sample that have no migrations a baseline that is applied everywhere. */
final class Baselines {
    private static final String REVISION = "0001_baseline";

    private Baselines() {}

    static void write(Path project, String... services) {
        for (String service : services) {
            Path alembic = project.resolve(service + "_service/alembic");
            Folders.write(alembic.resolve("env.py"), env(project, service));
            Folders.write(alembic.resolve("versions/" + REVISION + ".py"), revision(tables(project, service)));
            Folders.edit(project.resolve("plumbline.yaml"), text -> named(text, service));
            environments(project)
                    .forEach(live -> Folders.write(live.resolve("04-" + service + ".sql"), applied(service)));
        }
    }

    private static Stream<Path> environments(Path project) {
        return Stream.of("development", "staging", "production").map(project.resolve("live")::resolve);
    }

    /** What real {@code create_all} prints, without what was planted later. */
    private static String tables(Path project, String service) {
        return Folders.files(project.resolve("live/production")).stream()
                .filter(file -> file.getFileName().toString().matches("0[12]-" + service + "\\.sql"))
                .map(Folders::read)
                .collect(Collectors.joining());
    }

    private static String env(Path project, String service) {
        String module = service.equals("practices") ? "practices.repository.models" : service + ".models";
        return Folders.read(project.resolve("movements_service/alembic/env.py"))
                .replace("movements.models", module)
                .replace("\"movements\"", "\"" + service + "\"");
    }

    private static String revision(String sql) {
        String statements = Pattern.compile(";\n")
                .splitAsStream(sql)
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> "    op.execute(\n        \"\"\"\n" + statement + "\n        \"\"\"\n    )\n")
                .collect(Collectors.joining());
        return """
                from alembic import op

                revision = "%s"
                down_revision = None
                branch_labels = None
                depends_on = None


                def upgrade():
                """.formatted(REVISION) + statements;
    }

    private static String named(String yaml, String service) {
        return yaml.replace(
                        "migration_script:",
                        "  %1$s: {alembic: %1$s_service/alembic, history: %1$s.alembic_version}%nmigration_script:"
                                .formatted(service))
                .replace(
                        "{folder: %s_service,".formatted(service),
                        "{folder: %1$s_service, migrations: %1$s,".formatted(service));
    }

    private static String applied(String service) {
        return """
                CREATE TABLE %1$s.alembic_version (
                    version_num VARCHAR(32) NOT NULL,
                    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
                );
                INSERT INTO %1$s.alembic_version (version_num) VALUES ('%2$s');
                """.formatted(service, REVISION);
    }
}
