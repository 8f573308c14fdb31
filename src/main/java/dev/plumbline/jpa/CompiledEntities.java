package dev.plumbline.jpa;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The classes of a module that Hibernate maps, as its compiled files say, read without loading them. What was compiled from another
 * source than is there now is refused.
 *
 * @param sources the source of each class by the class's name; those of packages end in {@code package-info}
 * @param strategies classes of the module that give names to tables or columns
 */
record CompiledEntities(Map<String, Path> sources, Set<String> strategies) {
    private static final Set<String> MAPPED = Set.of("Entity", "MappedSuperclass", "Embeddable", "Converter");
    private static final List<String> NAMING =
            List.of("org/hibernate/boot/model/naming/", "org/springframework/boot/orm/jpa/hibernate/");
    private static final List<String> ROOTS =
            List.of("src/main/java", "src/main/kotlin", "src/main/groovy", "src", "target/generated-sources");

    static CompiledEntities of(Path root, MavenModule module) throws IOException {
        Map<String, Path> sources = new TreeMap<>();
        Set<String> strategies = new TreeSet<>();
        try (Stream<Path> files = Files.walk(module.classes())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                ClassModel parsed = parse(root, file);
                if (isStrategy(parsed)) {
                    strategies.add(name(parsed));
                }
                if (isMapped(parsed)) {
                    sources.put(name(parsed), source(root, module, file, parsed));
                }
            }
        }
        requireAll(root, module, new TreeSet<>(sources.values()));
        return new CompiledEntities(sources, strategies);
    }

    private static ClassModel parse(Path root, Path file) throws IOException {
        try {
            return ClassFile.of().parse(file);
        } catch (IllegalArgumentException e) {
            throw new WorkFailedException(
                    SourcePlaces.relative(root, file) + " is no class that can be read: " + e.getMessage(),
                    "Compile the module again: mvn clean compile.",
                    e);
        }
    }

    private static String name(ClassModel parsed) {
        return parsed.thisClass().asInternalName().replace('/', '.');
    }

    private static boolean isStrategy(ClassModel parsed) {
        return Stream.concat(parsed.superclass().stream(), parsed.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .anyMatch(name -> NAMING.stream().anyMatch(name::startsWith));
    }

    private static boolean isMapped(ClassModel parsed) {
        boolean ofPackage = parsed.thisClass().asInternalName().endsWith("package-info");
        return parsed.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .map(Annotation::className)
                .anyMatch(name -> isMapping(name.stringValue(), ofPackage));
    }

    private static boolean isMapping(String descriptor, boolean ofPackage) {
        String name = descriptor.substring(1, descriptor.length() - 1);
        boolean standard = name.startsWith("jakarta/persistence/") || name.startsWith("javax/persistence/");
        return ofPackage
                ? standard || name.startsWith("org/hibernate/annotations/")
                : standard && MAPPED.contains(name.substring(name.lastIndexOf('/') + 1));
    }

    private static Path source(Path root, MavenModule module, Path file, ClassModel parsed) throws IOException {
        String internal = parsed.thisClass().asInternalName();
        String packageFolder = internal.contains("/") ? internal.substring(0, internal.lastIndexOf('/') + 1) : "";
        String name = parsed.findAttribute(Attributes.sourceFile())
                .map(each -> each.sourceFile().stringValue())
                .orElse(internal.substring(packageFolder.length()) + ".java");
        Path source = find(module, packageFolder + name)
                .orElseThrow(() -> new WorkFailedException(
                        SourcePlaces.relative(root, file) + " was compiled from a source that is not there",
                        "Compile the module again: mvn clean compile."));
        if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(file)) > 0) {
            throw new WorkFailedException(
                    SourcePlaces.relative(root, source) + " was changed after it was compiled",
                    "Compile the module again: mvn compile.");
        }
        return source;
    }

    private static Optional<Path> find(MavenModule module, String file) throws IOException {
        List<Path> roots =
                new ArrayList<>(ROOTS.stream().map(module.folder()::resolve).toList());
        Path generated = module.folder().resolve("target/generated-sources");
        if (Files.isDirectory(generated)) {
            try (Stream<Path> children = Files.list(generated)) {
                roots.addAll(children.sorted().toList());
            }
        }
        return roots.stream()
                .map(each -> each.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static void requireAll(Path root, MavenModule module, Set<Path> compiled) {
        module.sources().stream()
                .filter(source -> !compiled.contains(source))
                .findFirst()
                .ifPresent(source -> {
                    throw new WorkFailedException(
                            SourcePlaces.relative(root, source) + " is not compiled",
                            "Compile the module: mvn compile.");
                });
    }
}
