package dev.plumbline.app;

import java.nio.file.Path;

/** A copy of the sample that tries to run programs from everywhere; each attempt would leave a marker file in one folder. */
final class HostileProject {
    private final Path project;
    private final Path markers;

    private HostileProject(Path project, Path markers) {
        this.project = project;
        this.markers = markers;
    }

    /** Writes it into the folder. */
    static Path write(Path folder, Path markers) {
        HostileProject hostile = new HostileProject(Folders.copyOfSample(folder), markers);
        hostile.spoilMigrations();
        hostile.spoilPython();
        hostile.spoilOtherFiles();
        return hostile.project;
    }

    private String touch(String name) {
        return "touch " + markers.resolve(name);
    }

    private void spoilMigrations() {
        Folders.write(project.resolve("movements_service/alembic/versions/0002_hostile.py"), """
                import os

                from alembic import op

                revision = "0002_hostile"
                down_revision = "0001_init"

                os.system("%s")


                def upgrade():
                    op.execute("COPY (SELECT 1) TO PROGRAM '%s'")
                    op.execute("DO $$ BEGIN EXECUTE $q$COPY (SELECT 1) TO PROGRAM '%s'$q$; END $$")
                    op.execute(
                        '''
                        CREATE FUNCTION movements.run() RETURNS void LANGUAGE plpython3u AS $f$
                        import os
                        os.system("%s")
                        $f$
                        '''
                    )
                """.formatted(
                        touch("module"), touch("copy"), touch("do"), touch("function")));
    }

    private void spoilPython() {
        String run =
                "\n\nimport os\nimport subprocess\n\nos.system(\"%1$s\")\nsubprocess.run([\"sh\", \"-c\", \"%1$s\"])\n";
        for (String file : new String[] {
            "movements_service/movements/models.py",
            "movements_service/movements/main.py",
            "movements_service/alembic/env.py",
            "shared_kernel/environment.py",
            "tests/conftest.py"
        }) {
            Folders.edit(project.resolve(file), text -> text + run.formatted(touch(file.replace('/', '-'))));
        }
        for (String file : new String[] {"setup.py", "conftest.py", "movements_service/setup.py", "sitecustomize.py"}) {
            Folders.write(project.resolve(file), run.formatted(touch("new-" + file.replace('/', '-'))));
        }
    }

    private void spoilOtherFiles() {
        Folders.edit(
                project.resolve("bootstrap/03-run-migrations.sh"),
                text -> text + "migrate \"$(" + touch("shell") + ")\"\n`" + touch("backticks") + "`\n");
        Folders.write(
                project.resolve("live/staging/99-hostile.sql"),
                "COPY (SELECT 1) TO PROGRAM '" + touch("live") + "';\n");
        Folders.write(project.resolve(".git/config"), "[core]\n\tfsmonitor = \"" + touch("git") + "\"\n");
    }
}
