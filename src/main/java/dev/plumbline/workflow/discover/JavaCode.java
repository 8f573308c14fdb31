package dev.plumbline.workflow.discover;

import dev.plumbline.discovery.FoundCode;
import dev.plumbline.port.CodeFinder;
import dev.plumbline.port.Progress;
import dev.plumbline.port.RepositoryFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds JPA entities and Spring applications; their unit is the Maven or Gradle module. */
public final class JavaCode implements CodeFinder {
    private static final Pattern ENTITY = Pattern.compile("(?m)^\\s*@(?:\\w+\\.)*Entity\\b");
    private static final Pattern PERSISTENCE = Pattern.compile("\\b(?:jakarta|javax)\\.persistence\\b");
    private static final Pattern APPLICATION = Pattern.compile("(?m)^\\s*@SpringBootApplication\\b|@QuarkusMain\\b");
    private static final List<String> BUILT_BY = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    @Override
    public List<FoundCode> find(RepositoryFiles files, Progress progress) {
        Set<String> all = new HashSet<>(files.files());
        List<FoundCode> found = new ArrayList<>();
        for (String file : files.files()) {
            progress.check();
            if ((file.endsWith(".java") || file.endsWith(".kt")) && !file.contains("/test/")) {
                String text = files.text(file).orElse("");
                boolean models =
                        ENTITY.matcher(text).find() && PERSISTENCE.matcher(text).find();
                if (models || APPLICATION.matcher(text).find()) {
                    String unit = module(file, all);
                    found.add(new FoundCode(
                            file, unit, unit, models ? FoundCode.Sort.MODELS : FoundCode.Sort.APPLICATION));
                }
            }
        }
        return found;
    }

    /** The nearest folder with a build file; the root where there is none. */
    static String module(String file, Set<String> all) {
        String at = Paths.parent(file);
        while (!at.isEmpty() && !isBuilt(at, all)) {
            at = Paths.parent(at);
        }
        return at;
    }

    private static boolean isBuilt(String folder, Set<String> all) {
        return BUILT_BY.stream().anyMatch(name -> all.contains(Paths.join(folder, name)));
    }
}
