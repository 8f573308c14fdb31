package dev.plumbline.exact;

import dev.plumbline.drift.ModelTable;
import dev.plumbline.drift.Models;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The modules that declare a service's tables, by the names under which its code imports them, and where these are looked up. */
record ModelModules(List<Path> paths, List<String> names) {
    static ModelModules of(Path root, String folder, Models models) {
        Set<Path> paths = new LinkedHashSet<>(Set.of(root.resolve(folder).normalize()));
        Set<String> names = new LinkedHashSet<>();
        for (ModelTable table : models.tables()) {
            Path file = root.resolve(table.place().file());
            Path top = file.getParent();
            while (top != null && top.startsWith(root) && Files.exists(top.resolve("__init__.py"))) {
                top = top.getParent();
            }
            if (top != null && file.toString().endsWith(".py")) {
                paths.add(top);
                names.add(dotted(top.relativize(file)));
            }
        }
        paths.add(root);
        return new ModelModules(List.copyOf(paths), List.copyOf(names));
    }

    private static String dotted(Path file) {
        String path = file.toString().replace('\\', '/').replaceFirst("\\.py$", "");
        return path.replaceFirst("/__init__$", "").replace('/', '.');
    }
}
