package dev.plumbline.sqlalchemy;

import dev.plumbline.drift.Service;
import dev.plumbline.port.Progress;
import dev.plumbline.source.PyValue;
import dev.plumbline.source.schema.Generation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a service has several MetaData, the tables of the one that create_all is asked of. */
final class MetadataTables {
    private final Path root;
    private final Service service;
    private final Progress progress;

    MetadataTables(Path root, Service service, Progress progress) {
        this.root = root;
        this.service = service;
        this.progress = progress;
    }

    /** As {@code schema.name}; null where the service has one MetaData only, or where it cannot be told which is asked. */
    @Nullable
    List<String> of(List<StartupEvent> events) {
        ModelCode code = new ModelCode(root, service.folder(), progress);
        List<ReadTable> tables = new ModelTables(code, service.folder(), Generation.FROM_1_4, new ArrayList<>()).read();
        Set<String> known =
                tables.stream().map(table -> table.metadata().identity()).collect(Collectors.toSet());
        Set<String> asked = events.stream()
                .map(MetadataTables::identity)
                .filter(known::contains)
                .collect(Collectors.toSet());
        return known.size() < 2 || asked.isEmpty()
                ? null
                : tables.stream()
                        .filter(table -> asked.contains(table.metadata().identity()))
                        .map(table -> table.table().name())
                        .map(name -> name.effectiveSchema() + "." + name.name())
                        .distinct()
                        .toList();
    }

    private static String identity(StartupEvent event) {
        PyValue metadata = event.metadata();
        return metadata == null ? "" : Metadata.ofValue(metadata).identity();
    }
}
