package dev.plumbline.files;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.hcl.Hcl;
import dev.plumbline.source.hcl.HclBody;
import dev.plumbline.source.hcl.HclScope;
import dev.plumbline.source.hcl.HclSyntaxException;
import dev.plumbline.source.hcl.HclValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The Terraform among an environment's files. Values of {@code .tfvars} files go to the modules that no other one calls, those of
 * a later file before those of an earlier one; {@code terraform.tfvars} and {@code *.auto.tfvars} beside them are read first, as
 * Terraform does.
 */
final class Terraform {
    private final DeploymentFolder folder;
    private final SettingsFinder finder;
    private final ServiceNames names;
    private final Map<String, TerraformModule> modules = new LinkedHashMap<>();

    Terraform(DeploymentFolder folder, SettingsFinder finder, ServiceNames names) {
        this.folder = folder;
        this.finder = finder;
        this.names = names;
    }

    void read(List<String> files) {
        Set<String> folders = new LinkedHashSet<>();
        List<String> values = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(".tfvars")) {
                values.add(file);
                module(DeploymentFolder.folderOf(file)).ifPresent(folders::add);
            } else if (file.endsWith(".tf")) {
                folders.add(DeploymentFolder.folderOf(file));
            }
        }
        Set<String> called = new LinkedHashSet<>();
        folders.forEach(each -> called.addAll(load(each).calls()));
        for (String root : folders) {
            if (!called.contains(root)) {
                new TerraformVisit(this, folder, finder, names).visit(root, given(root, values), List.of());
            }
        }
    }

    /** The nearest folder upwards that holds {@code .tf} files. */
    private Optional<String> module(String start) {
        String at = start;
        while (folder.in(at, ".tf").isEmpty()) {
            if (at.isEmpty()) {
                return Optional.empty();
            }
            at = DeploymentFolder.folderOf(at);
        }
        return Optional.of(at);
    }

    TerraformModule load(String moduleFolder) {
        return modules.computeIfAbsent(moduleFolder, each -> TerraformModule.read(each, folder));
    }

    private SequencedMap<String, HclValue> given(String root, List<String> named) {
        Set<String> files = new LinkedHashSet<>();
        folder.in(root, "terraform.tfvars").stream()
                .filter(file -> file.endsWith("/terraform.tfvars") || file.equals("terraform.tfvars"))
                .forEach(files::add);
        files.addAll(folder.in(root, ".auto.tfvars"));
        named.forEach(file -> {
            files.remove(file);
            files.add(file);
        });
        SequencedMap<String, HclValue> given = new LinkedHashMap<>();
        files.forEach(file -> given.putAll(values(file)));
        return given;
    }

    private SequencedMap<String, HclValue> values(String file) {
        SequencedMap<String, HclValue> values = new LinkedHashMap<>();
        parse(folder, file).ifPresent(body -> {
            HclScope scope = new HclScope(new LinkedHashMap<>(), Map.of(), new Place(file, 1));
            body.attributes().forEach((name, expression) -> values.put(name, scope.value(expression)));
        });
        return values;
    }

    static Optional<HclBody> parse(DeploymentFolder folder, String file) {
        Optional<String> text = folder.text(file);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Hcl.parse(text.get(), file));
        } catch (HclSyntaxException e) {
            folder.gap(file, e.place().line(), "this is not HCL: " + e.getMessage());
            return Optional.empty();
        }
    }
}
