package dev.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may see whom: values see nothing, workflows see ports, adapters own one library each, faces never see adapters. */
class ArchitectureTest {
    private static final String ROOT = "dev.plumbline";
    private static final String[] VALUES = {"catalog", "diff", "changelog", "drift", "plan", "rls", "audit", "discovery"
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** A package, the packages of ours that it may see, and why no others. */
    record Sight(String name, String because, List<String> sees) {
        Sight(String name, String because, String... sees) {
            this(name, because, List.of(sees));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A foreign library and the only packages that see it. */
    record Owned(String library, List<String> packages, List<String> owners, String because) {
        @Override
        public String toString() {
            return library;
        }
    }

    static Stream<Sight> sights() {
        String adapter = "an adapter owns one foreign library, implements ports and never sees another adapter";
        String values = "plain values are the middle of the house and see nothing that can fail or change";
        return Stream.of(
                new Sight("catalog", values),
                new Sight("diff", values, "catalog"),
                new Sight("changelog", values, "catalog"),
                new Sight("drift", values, "catalog", "diff", "changelog", "audit"),
                new Sight("plan", values, "catalog", "diff"),
                new Sight("rls", values, "catalog"),
                new Sight("audit", values, VALUES),
                new Sight("discovery", values, "catalog", "changelog"),
                new Sight("port", "ports speak of values only, so that any adapter fits behind them", VALUES),
                new Sight("workflow", "a job knows ports, never who stands behind them", with("port")),
                new Sight("postgres", adapter, with("port")),
                new Sight("liquibase", adapter, with("port")),
                new Sight("schemacrawler", adapter, with("port")),
                new Sight("source", adapter, with("port")),
                new Sight("alembic", adapter, with("port", "source")),
                new Sight("sqlalchemy", adapter, with("port", "source")),
                new Sight("jpa", adapter + ", but for the runs of a trusted project's tools", with("port", "exact")),
                new Sight("flyway", adapter, with("port")),
                new Sight("sqlfiles", adapter, with("port")),
                new Sight("exact", adapter, with("port")),
                new Sight("files", adapter, with("port", "source")),
                new Sight("system", adapter, with("port")),
                new Sight("git", adapter, with("port")),
                new Sight("report", "a report is made of values and knows no job", with("port")),
                new Sight("cli", "faces call jobs and never adapters", with("port", "workflow", "report")),
                new Sight("ui", "faces call jobs and never adapters", with("port", "workflow", "report")));
    }

    static Stream<Owned> libraries() {
        return Stream.of(
                owned("PostgreSQL's driver", "javax.sql org.postgresql io.zonky", "postgres"),
                owned("JDBC", "java.sql", "postgres liquibase"),
                owned("Liquibase", "liquibase", "liquibase"),
                owned("JGit", "org.eclipse.jgit", "git"),
                owned("SchemaCrawler", "schemacrawler us.fatehi", "schemacrawler"),
                owned("tree-sitter", "org.treesitter", "source"),
                owned("HCL", "com.bertramlabs", "source"),
                owned("Jackson", "com.fasterxml org.yaml", "files jpa report"),
                owned("picocli", "picocli", "cli"),
                owned("JavaFX", "javafx atlantafx org.kordamp org.fxmisc com.github.difflib", "ui"));
    }

    @Test
    void thereAreClassesToLookAt() {
        assertTrue(CLASSES.size() > 20, "no compiled classes were found");
    }

    @Test
    void everyPackageStandsInTheTable() {
        Set<String> known = sights().map(Sight::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                .filter(name -> !name.equals("app"))
                .collect(Collectors.toCollection(TreeSet::new));
        found.removeAll(known);
        assertEquals(Set.of(), found, "packages without a row in this table");
    }

    @ParameterizedTest
    @MethodSource("sights")
    void aPackageSeesOnlyWhatItMay(Sight sight) {
        noClasses()
                .that()
                .resideInAPackage(within(sight.name()))
                .should()
                .dependOnClassesThat(ours(sight))
                .because(sight.because())
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryHasItsOwner(Owned library) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .resideOutsideOfPackages(Stream.concat(library.owners().stream(), Stream.of("app"))
                        .map(ArchitectureTest::within)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        library.packages().stream().map(name -> name + "..").toArray(String[]::new)))
                .because(library.because())
                .check(CLASSES);
    }

    @Test
    void viewModelsKnowNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(resideInAPackage("javafx.scene.."))
                .because("a view model decides and is tested without a window; views build nodes and decide nothing")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> ours(Sight sight) {
        String[] allowed = Stream.concat(sight.sees().stream(), Stream.of(sight.name()))
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
        return resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    }

    private static Owned owned(String library, String packages, String owners) {
        return new Owned(
                library,
                List.of(packages.split(" ", -1)),
                List.of(owners.split(" ", -1)),
                library + " can be replaced or judged in one place");
    }

    private static String[] with(String... more) {
        return Stream.concat(Stream.of(VALUES), Stream.of(more)).toArray(String[]::new);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }
}
