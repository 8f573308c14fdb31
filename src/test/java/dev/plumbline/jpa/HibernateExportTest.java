package dev.plumbline.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.changelog.SourceStatement;
import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import dev.plumbline.drift.Service;
import dev.plumbline.postgres.NoProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of entities: what Hibernate prints under which settings, and the one gap that stands for each way to fail. */
class HibernateExportTest {
    private static final String ENTITY = """
            package shop;

            import jakarta.persistence.*;
            import java.util.List;

            @Entity
            public class CustomerOrder {
                @Id
                @GeneratedValue
                Long id;

                String shipTo;

                @ElementCollection
                List<String> giftNotes;

                @ManyToOne
                CustomerOrder follows;
            }
            """;
    private static final String SOURCE = "src/main/java/shop/CustomerOrder.java";

    @TempDir
    private Path temp;

    @Test
    void hibernateItselfNamesAsTheEntitiesDo() {
        Path module = EntityProject.compiled(module());
        Models models = export(module, Map.of());
        assertEquals(List.of(), models.gaps());
        assertEquals(List.of("public.customerorder", "public.customerorder_giftnotes"), names(models));
        ModelTable order = models.tables().getFirst();
        assertEquals(SOURCE + ":7", order.place().toString());
        assertEquals(List.of("create sequence CustomerOrder_SEQ start with 1 increment by 50"), sql(order.types()));
        assertEquals(
                List.of(
                        "create table CustomerOrder (id bigint not null, shipTo varchar(255), follows_id bigint, primary key (id))"),
                sql(order.statements()));
        assertTrue(sql(order.late()).getFirst().startsWith("alter table if exists CustomerOrder add constraint FK"));
        assertEquals(SOURCE + ":7", models.tables().getLast().place().toString());
    }

    @Test
    void springBootsNamesAndSettingsHoldWhereItIsOnTheClassPath() {
        Path module = module();
        write(module.resolve("src/main/resources/application.yml"), """
                spring:
                  jpa:
                    hibernate.ddl-auto: validate
                    properties:
                      hibernate.default_schema: ${SHOP_SCHEMA:shop}
                  datasource: {url: "jdbc:postgresql://127.0.0.1:1/nowhere"}
                ---
                spring:
                  config.activate.on-profile: test
                  jpa.properties.hibernate.default_schema: other
                """);
        Models models = export(EntityProject.compiledForSpring(module), Map.of());
        assertEquals(List.of(), models.gaps());
        assertEquals(List.of("shop.customer_order", "shop.customer_order_gift_notes"), names(models));
        assertTrue(sql(models.tables().getFirst().statements()).getFirst().contains("ship_to varchar(255)"));
    }

    @Test
    void whatTheFilesDoNotDecideIsOneGap() {
        Path module = module();
        write(module.resolve("src/main/resources/application.properties"), """
                spring.jpa.properties.hibernate.default_schema=${SHOP_SCHEMA}
                """);
        assertEquals(
                "the setting spring.jpa.properties.hibernate.default_schema hangs on SHOP_SCHEMA, which has no standard"
                        + " value (Give it one: ${SHOP_SCHEMA:value}.)",
                gap(EntityProject.compiled(module), Map.of()));
    }

    @Test
    void severalPersistenceUnitsAreOneGap() {
        Path module = module();
        write(module.resolve("src/main/resources/META-INF/persistence.xml"), """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                  <persistence-unit name="shop"/>
                  <persistence-unit name="archive"/>
                </persistence>
                """);
        String gap = gap(EntityProject.compiled(module), Map.of());
        assertTrue(gap.startsWith("META-INF/persistence.xml has 2 persistence units"), gap);
        write(module.resolve("target/classes/META-INF/persistence.xml"), """
                <!DOCTYPE persistence [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <persistence><persistence-unit name="&secret;"/></persistence>
                """);
        assertTrue(gap(module, Map.of()).startsWith("META-INF/persistence.xml cannot be read: "));
    }

    @Test
    void aNamingStrategyThatMayBeABeanIsOneGap() {
        Path module = module();
        write(module.resolve("src/main/java/shop/Names.java"), """
                package shop;

                public class Names extends org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl {}
                """);
        assertEquals(
                "shop.Names may be a bean of Spring's that names the tables, and whether it is is not known (Name it"
                        + " under spring.jpa.hibernate.naming.)",
                gap(EntityProject.compiledForSpring(module), Map.of()));
    }

    @Test
    void anEntityThatHibernateRefusesIsOneGapWithItsReason() {
        Path module = module();
        write(module.resolve(SOURCE), ENTITY.replace("@Id\n", "\n"));
        String gap = gap(EntityProject.compiled(module), Map.of());
        assertTrue(gap.startsWith("Hibernate's export failed: org.hibernate.AnnotationException: "), gap);
        assertTrue(gap.contains("shop.CustomerOrder"), gap);
    }

    @Test
    void aModuleThatIsNotCompiledOrWasChangedSinceIsOneGap() throws IOException {
        Path module = module();
        assertEquals(
                "target/classes is not there: the entities are not compiled (Compile them: mvn compile.)",
                gap(module, Map.of()));
        EntityProject.compiled(module);
        Files.setLastModifiedTime(
                module.resolve(SOURCE), FileTime.from(Instant.now().plusSeconds(60)));
        assertEquals(
                SOURCE + " was changed after it was compiled (Compile the module again: mvn compile.)",
                gap(module, Map.of()));
        Files.move(module.resolve(SOURCE), module.resolve("src/main/java/shop/Elsewhere.java"));
        assertEquals(
                "target/classes/shop/CustomerOrder.class was compiled from a source that is not there (Compile the"
                        + " module again: mvn clean compile.)",
                gap(module, Map.of()));
        Files.delete(module.resolve("target/classes/shop/CustomerOrder.class"));
        assertEquals(
                "src/main/java/shop/Elsewhere.java is not compiled (Compile the module: mvn compile.)",
                gap(module, Map.of()));
    }

    @Test
    void aClassPathThatIsNotKnownIsOneGap() throws IOException {
        Path module = EntityProject.compiled(module());
        makeOld(module.resolve("target/dependency"));
        assertTrue(gap(module, Map.of("PATH", ""))
                .startsWith("the class path is not known: there is no Maven on the path and no mvnw in the project"));
        Path bin = program("mvn", "echo 'no plugin without the network' >&2; exit 1");
        String failed = gap(module, Map.of("PATH", bin + ":/usr/bin:/bin"));
        assertTrue(failed.contains("offline, ended with exit code 1:\nno plugin without the network"), failed);
        program(
                "mvn",
                "for word; do case $word in -Dmdep.outputFile=*) echo /x/eclipselink.jar > ${word#*=};; esac; done");
        assertTrue(gap(module, Map.of("PATH", bin + ":/usr/bin:/bin"))
                .startsWith("there is no hibernate-core on the class path of pom.xml"));
    }

    @Test
    void theClassPathIsTheOneThatMavenNames() throws IOException {
        Path module = module();
        write(module.resolve("src/main/resources/hibernate.properties"), """
                hibernate.default_schema=shop
                hibernate.connection.url=jdbc:postgresql://127.0.0.1:1/nowhere
                """);
        EntityProject.compiled(module);
        Path jars = Files.move(module.resolve("target/dependency"), temp.resolve("repository"));
        Path bin = program(
                "mvn",
                "for word; do case $word in -Dmdep.outputFile=*) ls " + jars
                        + "/*.jar | paste -s -d : > ${word#*=};; esac; done");
        Models models = export(module, Map.of("PATH", bin + ":/usr/bin:/bin"));
        assertEquals(List.of(), models.gaps());
        assertEquals(List.of("shop.customerorder", "shop.customerorder_giftnotes"), names(models));
    }

    @Test
    void aJvmThatHangsIsEndedInTimeAndOneGap() throws IOException {
        Path module = EntityProject.compiled(module());
        Path pid = temp.resolve("pid");
        program("java", "echo $$ > " + pid + "; echo starting; exec sleep 1000");
        String gap = gap(module, Map.of("JAVA_HOME", temp.toString()), Duration.ofSeconds(6));
        assertTrue(gap.contains("running Hibernate's export, took longer than 6 s and was ended:\nstarting"), gap);
        long hung = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(hung).ifPresent(each -> each.onExit().join());
        assertFalse(ProcessHandle.of(hung).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void entitiesInSeveralModulesAreOneGap() {
        EntityProject.module(temp.resolve("app/a"), Map.of(SOURCE, ENTITY));
        EntityProject.module(temp.resolve("app/b"), Map.of(SOURCE, ENTITY));
        assertEquals(
                "the entities lie in several Maven modules: a, b (Make each of them a service in plumbline.yaml.)",
                gap(temp.resolve("app"), Map.of()));
    }

    private Path module() {
        return EntityProject.module(temp.resolve("app"), Map.of(SOURCE, ENTITY));
    }

    private static String gap(Path module, Map<String, String> environment) {
        return gap(module, environment, Duration.ofMinutes(5));
    }

    private static String gap(Path module, Map<String, String> environment, Duration limit) {
        Models models = new HibernateExport(environment, limit).export(module, service(), 15, NoProgress.INSTANCE);
        assertEquals(List.of(), models.tables());
        assertEquals(1, models.gaps().size());
        assertEquals("*", models.gaps().getFirst().scope());
        String known = "the JPA entities of shop are not known: ";
        String reason = models.gaps().getFirst().reason();
        assertTrue(reason.startsWith(known), reason);
        return reason.substring(known.length());
    }

    private static Models export(Path module, Map<String, String> environment) {
        return new HibernateExport(environment, Duration.ofMinutes(5))
                .export(module, service(), 15, NoProgress.INSTANCE);
    }

    private static Service service() {
        return new Service("shop", ".", null, List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> names(Models models) {
        return models.tables().stream()
                .map(table -> table.schema() + "." + table.name())
                .toList();
    }

    private static List<String> sql(List<SourceStatement> statements) {
        return statements.stream().map(SourceStatement::sql).toList();
    }

    /** A program of that name; answers its folder. */
    private Path program(String name, String script) throws IOException {
        Path bin = Files.createDirectories(temp.resolve("bin"));
        Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertTrue(program.toFile().setExecutable(true));
        return bin;
    }

    private static void makeOld(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.EPOCH));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
