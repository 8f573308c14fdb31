package dev.plumbline.liquibase;

import dev.plumbline.catalog.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import liquibase.changelog.ChangeSet;

/** Where changesets stand: Liquibase does not say the line, so it is the first that names the id as a changeset's. */
final class ChangesetPlaces {
    private final ProjectResources files;
    private final Map<String, List<String>> lines = new HashMap<>();

    ChangesetPlaces(ProjectResources files) {
        this.files = files;
    }

    Place of(ChangeSet changeSet) {
        String path = changeSet.getChangeLog().getPhysicalFilePath();
        return new Place(files.place(path), line(path, changeSet));
    }

    private int line(String path, ChangeSet changeSet) {
        String id = Pattern.quote(changeSet.getId());
        Pattern named = Pattern.compile("(?i)(?:\\bid[\"']?\\s*[=:]\\s*[\"']?" + id
                + "[\"']?\\s*(?:$|[\\s,}/>])|--\\s*changeset\\s+[^:]+:[\"']?" + id + "[\"']?(?:\\s|$))");
        List<String> text = lines.computeIfAbsent(path, this::read);
        for (int i = 0; i < text.size(); i++) {
            if (named.matcher(text.get(i)).find()) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<String> read(String path) {
        try {
            Path file = files.file(path).orElse(null);
            return file == null ? List.of() : Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
