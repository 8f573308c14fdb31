package dev.plumbline.jpa;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Maven modules of tests, compiled as {@code mvn compile dependency:copy-dependencies} would, with the jars of the tests' own class path. */
public final class EntityProject {
    private static final List<String> HIBERNATE = List.of(
            "hibernate-",
            "jakarta.",
            "jboss-logging",
            "jandex",
            "classmate",
            "byte-buddy",
            "jaxb-",
            "angus-",
            "txw2",
            "istack-",
            "antlr4-");

    private EntityProject() {}

    /** Compiles it, with Hibernate among its dependencies. */
    public static Path compiled(Path module) {
        return compiled(module, HIBERNATE);
    }

    /** The same with Spring Boot's jar. */
    public static Path compiledForSpring(Path module) {
        return compiled(
                module,
                Stream.concat(HIBERNATE.stream(), Stream.of("spring-boot-")).toList());
    }

    private static Path compiled(Path module, List<String> libraries) {
        try {
            Path classes = Files.createDirectories(module.resolve("target/classes"));
            List<String> words = new ArrayList<>(List.of(
                    "--release", "17", "-nowarn", "-proc:none", "-cp", libraries(libraries), "-d", classes.toString()));
            sources(module).forEach(source -> words.add(source.toString()));
            int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
            if (code != 0) {
                throw new AssertionError("javac answered " + code);
            }
            copyResources(module.resolve("src/main/resources"), classes);
            linkDependencies(module, libraries);
            return module;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void copyResources(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void linkDependencies(Path module, List<String> libraries) throws IOException {
        Path folder = Files.createDirectories(module.resolve("target/dependency"));
        for (String jar : libraries(libraries).split(File.pathSeparator, -1)) {
            Path copy = folder.resolve(Path.of(jar).getFileName());
            if (!Files.exists(copy)) {
                linkOrCopy(Path.of(jar), copy);
            }
        }
    }

    private static void linkOrCopy(Path jar, Path copy) throws IOException {
        try {
            Files.createLink(copy, jar);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(jar, copy);
        }
    }

    private static String libraries(List<String> beginnings) {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(own.split(File.pathSeparator, -1))
                .filter(jar -> beginnings.stream()
                        .anyMatch(name ->
                                String.valueOf(Path.of(jar).getFileName()).startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A module of one pom and those files, by their path in the module. */
    static Path module(Path folder, java.util.Map<String, String> files) {
        try {
            write(folder.resolve("pom.xml"), "<project/>\n");
            for (var file : files.entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
