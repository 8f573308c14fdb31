package dev.plumbline.files;

import dev.plumbline.catalog.Place;
import dev.plumbline.source.hcl.HclBody;
import dev.plumbline.source.hcl.HclExpression;
import dev.plumbline.source.hcl.HclScope;
import dev.plumbline.source.hcl.HclValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Goes through a module with the values of its variables, and through the local modules that it calls with their arguments. */
final class TerraformVisit {
    private static final int DEEPEST = 10;

    private final Terraform terraform;
    private final DeploymentFolder folder;
    private final SettingsFinder finder;
    private final ServiceNames names;

    TerraformVisit(Terraform terraform, DeploymentFolder folder, SettingsFinder finder, ServiceNames names) {
        this.terraform = terraform;
        this.folder = folder;
        this.finder = finder;
        this.names = names;
    }

    /** @param path the names of the calls that lead here, the nearest first */
    void visit(String moduleFolder, SequencedMap<String, HclValue> given, List<String> path) {
        if (path.size() > DEEPEST) {
            folder.gap(moduleFolder, 0, "modules call each other too deep to be followed");
            return;
        }
        TerraformModule module = terraform.load(moduleFolder);
        HclScope scope = scope(module, given);
        for (HclBody.Block block : module.blocks()) {
            if (block.type().equals("module") || block.type().equals("resource")) {
                for (HclScope instance : instances(block, scope)) {
                    instance(module, block, instance, path);
                }
            }
        }
    }

    private static HclScope scope(TerraformModule module, SequencedMap<String, HclValue> given) {
        SequencedMap<String, HclValue> variables = new LinkedHashMap<>(given);
        HclScope bare = new HclScope(new LinkedHashMap<>(), java.util.Map.of(), new Place(module.folder(), 0));
        for (HclBody.Block block : module.blocks()) {
            if (block.type().equals("variable")) {
                HclExpression usual = block.body().attributes().get("default");
                HclValue value = usual == null
                        ? new HclValue.Unknown("`var." + block.label() + "` has no value here", block.place())
                        : bare.value(usual);
                variables.putIfAbsent(block.label(), value);
            }
        }
        return new HclScope(variables, module.locals(), new Place(module.folder(), 0));
    }

    /** One scope for each instance that {@code count} and {@code for_each} make; one where that is not known. */
    private static List<HclScope> instances(HclBody.Block block, HclScope scope) {
        HclExpression count = block.body().attributes().get("count");
        if (count != null) {
            boolean none = scope.value(count) instanceof HclValue.Numeral number
                    && number.number().signum() == 0;
            return none ? List.of() : List.of(scope);
        }
        HclExpression each = block.body().attributes().get("for_each");
        if (each == null) {
            return List.of(scope);
        }
        List<HclScope> instances = new ArrayList<>();
        for (HclValue.Mapping element : elements(scope.value(each))) {
            instances.add(scope.with("each", element));
        }
        return instances;
    }

    /** Each element as {@code {key, value}}; one unknown where they are not known. */
    private static List<HclValue.Mapping> elements(HclValue source) {
        List<HclValue.Mapping> elements = new ArrayList<>();
        switch (source) {
            case HclValue.Mapping mapping ->
                mapping.entries()
                        .forEach((key, value) -> elements.add(pair(new HclValue.Text(key, value.place()), value)));
            case HclValue.Sequence list -> list.elements().forEach(value -> elements.add(pair(value, value)));
            default -> elements.add(pair(source, source));
        }
        return elements;
    }

    private static HclValue.Mapping pair(HclValue key, HclValue value) {
        SequencedMap<String, HclValue> pair = new LinkedHashMap<>();
        pair.put("key", key);
        pair.put("value", value);
        return new HclValue.Mapping(pair, false, value.place());
    }

    private void instance(TerraformModule module, HclBody.Block block, HclScope scope, List<String> path) {
        HclValue.Mapping content = content(block, scope);
        List<String> own = new ArrayList<>(List.of(block.label()));
        scopeKey(scope).ifPresent(own::add);
        Optional<String> service = finder.own(content).or(() -> match(own));
        Optional<String> source = module.source(block);
        if (block.type().equals("module") && source.isPresent()) {
            List<String> longer = new ArrayList<>(own);
            service.ifPresent(longer::addFirst);
            longer.addAll(path);
            service.ifPresent(name -> start(name, block, terraform.load(source.get())));
            visit(source.get(), content.entries(), longer);
            return;
        }
        String owner = service.or(() -> match(path)).orElse(null);
        if (owner != null && block.type().equals("module")) {
            start(owner, block, module);
        }
        finder.collect(content, owner);
    }

    private void start(String service, HclBody.Block block, TerraformModule module) {
        ServiceSettings settings = finder.settings(service, block.place());
        if (!module.whole()) {
            settings.open();
        }
    }

    private Optional<String> match(List<String> candidates) {
        return candidates.stream().flatMap(name -> names.match(name).stream()).findFirst();
    }

    private static Optional<String> scopeKey(HclScope scope) {
        HclValue key = scope.named("each") instanceof HclValue.Mapping each
                ? each.entries().get("key")
                : null;
        return key != null && HclValue.isPlain(key) ? Optional.of(HclValue.textOf(key)) : Optional.empty();
    }

    /** A block's attributes and inner blocks as one value; inner blocks of one type are a list. */
    private static HclValue.Mapping content(HclBody.Block block, HclScope scope) {
        SequencedMap<String, HclValue> entries = new LinkedHashMap<>();
        block.body().attributes().forEach((name, expression) -> entries.put(name, scope.value(expression)));
        SequencedMap<String, List<HclValue>> inner = new LinkedHashMap<>();
        for (HclBody.Block each : block.body().blocks()) {
            boolean dynamic = each.type().equals("dynamic");
            String name = dynamic ? each.label() : each.type();
            inner.computeIfAbsent(name, key -> new ArrayList<>())
                    .addAll(dynamic ? dynamic(each, scope) : List.of(content(each, scope)));
        }
        inner.forEach((name, values) -> entries.put(name, new HclValue.Sequence(values, block.place())));
        return new HclValue.Mapping(entries, false, block.place());
    }

    private static List<HclValue> dynamic(HclBody.Block block, HclScope scope) {
        HclExpression each = block.body().attributes().get("for_each");
        HclValue source = each == null ? new HclValue.Numeral(BigDecimal.ZERO, block.place()) : scope.value(each);
        List<HclValue> values = new ArrayList<>();
        for (HclValue.Mapping element : elements(source)) {
            block.body()
                    .blocks("content")
                    .forEach(content -> values.add(content(content, scope.with(block.label(), element))));
        }
        boolean open = source instanceof HclValue.Mapping mapping && mapping.open();
        if (open) {
            values.add(new HclValue.Unknown("more of these blocks", block.place()));
        }
        return values;
    }
}
