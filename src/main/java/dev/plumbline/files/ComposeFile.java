package dev.plumbline.files;

import dev.plumbline.catalog.Place;
import dev.plumbline.port.ConfigurationException;
import dev.plumbline.source.hcl.HclValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Compose files: {@code environment}, {@code env_file}, {@code deploy.replicas} and {@code scale} of each service. */
final class ComposeFile {
    private final DeploymentFolder folder;
    private final SettingsFinder finder;
    private final ServiceNames names;

    ComposeFile(DeploymentFolder folder, SettingsFinder finder, ServiceNames names) {
        this.folder = folder;
        this.finder = finder;
        this.names = names;
    }

    void read(String file) {
        Optional<String> text = folder.text(file);
        if (text.isEmpty()) {
            return;
        }
        try {
            Node top = YamlFile.compose(text.get(), file);
            if (top != null && value(top, file) instanceof HclValue.Mapping mapping) {
                services(mapping, file);
            }
        } catch (ConfigurationException e) {
            folder.gap(file, 0, String.valueOf(e.getMessage()));
        }
    }

    private void services(HclValue.Mapping top, String file) {
        if (!(top.entries().get("services") instanceof HclValue.Mapping services)) {
            folder.gap(file, 0, "there are no `services:` in this file");
            return;
        }
        services.entries().forEach((name, value) -> {
            if (value instanceof HclValue.Mapping mapping) {
                finder.own(mapping).or(() -> names.match(name)).ifPresent(service -> service(service, mapping, file));
            }
        });
    }

    private void service(String service, HclValue.Mapping mapping, String file) {
        ServiceSettings settings = finder.settings(service, mapping.place());
        settings.sawEnvironment();
        finder.collect(mapping, service);
        HclValue files = mapping.entries().get("env_file");
        List<HclValue> each =
                files instanceof HclValue.Sequence list ? list.elements() : files == null ? List.of() : List.of(files);
        for (HclValue path : each) {
            Optional<String> target = path instanceof HclValue.Text text
                    ? folder.beside(DeploymentFolder.folderOf(file), text.text())
                    : Optional.empty();
            if (target.isPresent()) {
                new DotEnv(folder, finder, names).lines(target.get(), settings);
            } else {
                settings.open();
            }
        }
    }

    private static HclValue value(Node node, String file) {
        Place place = new Place(file, node.getStartMark().getLine() + 1);
        return switch (node) {
            case ScalarNode scalar
            when scalar.getTag().equals(Tag.NULL) -> new HclValue.Unknown("the value comes from elsewhere", place);
            case ScalarNode scalar -> ComposeText.of(scalar.getValue(), place);
            case SequenceNode sequence -> {
                List<HclValue> elements = new ArrayList<>();
                sequence.getValue().forEach(element -> elements.add(element(element, file)));
                yield new HclValue.Sequence(elements, place);
            }
            case MappingNode mapping -> new HclValue.Mapping(entries(mapping, file), false, place);
            default -> new HclValue.Unknown("this part of the file", place);
        };
    }

    /** A text in a list keeps its variables: {@code NAME=value} is taken apart first. */
    private static HclValue element(Node node, String file) {
        return node instanceof ScalarNode scalar
                ? new HclValue.Text(
                        scalar.getValue(), new Place(file, node.getStartMark().getLine() + 1))
                : value(node, file);
    }

    /** With YAML's merge key, whose entries the mapping's own come before. */
    private static SequencedMap<String, HclValue> entries(MappingNode mapping, String file) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        SequencedMap<String, HclValue> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            HclValue value = value(tuple.getValueNode(), file);
            if (!key.equals("<<")) {
                entries.put(key, value);
            } else if (value instanceof HclValue.Mapping base) {
                merged.putAll(base.entries());
            } else if (value instanceof HclValue.Sequence bases) {
                bases.elements().reversed().forEach(base -> {
                    if (base instanceof HclValue.Mapping m) {
                        merged.putAll(m.entries());
                    }
                });
            }
        }
        merged.forEach(entries::putIfAbsent);
        return entries;
    }
}
