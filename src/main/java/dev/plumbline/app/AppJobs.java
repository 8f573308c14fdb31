package dev.plumbline.app;

import dev.plumbline.alembic.AlembicReader;
import dev.plumbline.alembic.AlembicSets;
import dev.plumbline.cli.Jobs;
import dev.plumbline.cli.Settings;
import dev.plumbline.diff.Scope;
import dev.plumbline.drift.Project;
import dev.plumbline.exact.PythonRuns;
import dev.plumbline.files.HclDeployments;
import dev.plumbline.files.JsonSnapshots;
import dev.plumbline.files.LocalRepositories;
import dev.plumbline.files.TemporaryCopies;
import dev.plumbline.files.TrustFile;
import dev.plumbline.files.YamlConnections;
import dev.plumbline.files.YamlProjects;
import dev.plumbline.flyway.FlywayReader;
import dev.plumbline.jpa.HibernateExport;
import dev.plumbline.jpa.JpaModels;
import dev.plumbline.liquibase.LiquibaseReader;
import dev.plumbline.port.EntityExport;
import dev.plumbline.port.Repositories;
import dev.plumbline.port.ScratchDatabases;
import dev.plumbline.port.SqlSplitter;
import dev.plumbline.postgres.PasswordAsker;
import dev.plumbline.postgres.PsqlSplitter;
import dev.plumbline.postgres.ReadLiveDatabases;
import dev.plumbline.report.MigrationText;
import dev.plumbline.source.shell.ShellScripts;
import dev.plumbline.sqlalchemy.PythonServices;
import dev.plumbline.sqlalchemy.SqlAlchemyModels;
import dev.plumbline.sqlalchemy.SqlAlchemyStartup;
import dev.plumbline.sqlfiles.SqlFolderReader;
import dev.plumbline.workflow.AuditCode;
import dev.plumbline.workflow.CodeReaders;
import dev.plumbline.workflow.CompareJob;
import dev.plumbline.workflow.CompareSources;
import dev.plumbline.workflow.CompleteJob;
import dev.plumbline.workflow.CompleteService;
import dev.plumbline.workflow.ConnectionsJob;
import dev.plumbline.workflow.ExactWay;
import dev.plumbline.workflow.ForecastStartup;
import dev.plumbline.workflow.PlanJob;
import dev.plumbline.workflow.PlanSources;
import dev.plumbline.workflow.ReviewJob;
import dev.plumbline.workflow.ReviewPorts;
import dev.plumbline.workflow.ReviewProject;
import dev.plumbline.workflow.TakeSnapshot;
import dev.plumbline.workflow.TrustProject;
import dev.plumbline.workflow.discover.DiscoverProject;
import dev.plumbline.workflow.discover.DiscoveryPorts;
import dev.plumbline.workflow.discover.FlywaySets;
import dev.plumbline.workflow.discover.JavaCode;
import dev.plumbline.workflow.discover.LiquibaseSets;
import dev.plumbline.workflow.discover.WriteProject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jobs, wired to the adapters. */
final class AppJobs implements Jobs {
    private final ScratchDatabases scratch;
    private final ReviewPorts ports;
    private final Sources sources;
    private final Repositories repositories;
    private final ExactWay way;

    /**
     * @param project the project whose environments {@code env:NAME} means; null for the current folder
     * @param scratch where everything is replayed; closed with the jobs
     */
    AppJobs(Settings settings, @Nullable Path project, ScratchDatabases scratch) {
        this(settings, project, scratch, UserFolders.trust());
    }

    /** {@code trustFile} holds which projects may run their own code. */
    AppJobs(Settings settings, @Nullable Path project, ScratchDatabases scratch, Path trustFile) {
        this(settings, project, scratch, trustFile, new HibernateExport());
    }

    AppJobs(
            Settings settings,
            @Nullable Path project,
            ScratchDatabases scratch,
            Path trustFile,
            EntityExport entities) {
        this.scratch = scratch;
        YamlConnections connections = new YamlConnections(UserFolders.connections());
        way = new ExactWay(new PythonRuns(settings.python()), entities, new TrustFile(trustFile));
        ports = new ReviewPorts(
                new ToldProjects(new YamlProjects(connections, settings.connections()), settings),
                connections,
                settings.connections(),
                code(),
                scratch,
                new ReadLiveDatabases(Scratch.reading(), () -> scratch, asker()),
                Clock.systemUTC(),
                settings.exact() ? way : null);
        repositories = new LocalRepositories(connections, settings.connections());
        sources = new Sources(ports, project == null ? Path.of("") : project, new JsonSnapshots(), settings);
    }

    private static CodeReaders code() {
        SqlSplitter splitter = new PsqlSplitter();
        return new CodeReaders(
                List.of(
                        new AlembicReader(),
                        new FlywayReader(splitter),
                        new LiquibaseReader(),
                        new SqlFolderReader(splitter)),
                List.of(new SqlAlchemyModels(), new JpaModels()),
                new SqlAlchemyStartup(),
                new HclDeployments(),
                new ShellScripts());
    }

    private static PasswordAsker asker() {
        return new TerminalPasswords();
    }

    @Override
    public Project project(Path folder) {
        return ports.projects().open(folder);
    }

    @Override
    public ReviewJob review() {
        return new ReviewProject(ports);
    }

    @Override
    public CompareJob compare(Scope scope) {
        return new CompareSources(sources, scope);
    }

    @Override
    public PlanJob plan(Scope scope) {
        return new PlanSources(sources, scope, scratch);
    }

    @Override
    public CompleteJob completion() {
        return new CompleteService(ports, new MigrationText(), new TemporaryCopies());
    }

    @Override
    public TakeSnapshot snapshot() {
        return new TakeSnapshot(sources, new JsonSnapshots());
    }

    @Override
    public ForecastStartup startup() {
        return new ForecastStartup(ports);
    }

    @Override
    public AuditCode audit() {
        return new AuditCode(ports);
    }

    @Override
    public ConnectionsJob connections() {
        return new ConnectionsJob(ports);
    }

    @Override
    public DiscoverProject discovery() {
        return new DiscoverProject(new DiscoveryPorts(
                repositories,
                List.of(new AlembicSets(), new LiquibaseSets(), new FlywaySets()),
                List.of(new PythonServices(), new JavaCode()),
                ports.code()));
    }

    @Override
    public TrustProject trust() {
        return new TrustProject(ports.projects(), way);
    }

    @Override
    public List<String> exactRuns() {
        return List.copyOf(way.told());
    }

    @Override
    public WriteProject writing() {
        return new WriteProject(repositories);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
