package dev.plumbline.files;

import dev.plumbline.source.hcl.HclBody;
import dev.plumbline.source.hcl.HclExpression;
import dev.plumbline.source.hcl.HclValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All {@code .tf} files of one folder.
 *
 * @param whole whether every file could be read
 */
record TerraformModule(String folder, List<HclBody.Block> blocks, Map<String, HclExpression> locals, boolean whole) {

    static TerraformModule read(String moduleFolder, DeploymentFolder files) {
        List<HclBody.Block> blocks = new ArrayList<>();
        Map<String, HclExpression> locals = new LinkedHashMap<>();
        boolean whole = files.in(moduleFolder, ".tf.json").isEmpty();
        if (!whole) {
            files.gap(moduleFolder, 0, "Terraform's JSON syntax is not read");
        }
        for (String file : files.in(moduleFolder, ".tf")) {
            Optional<HclBody> body = Terraform.parse(files, file);
            whole &= body.isPresent();
            body.ifPresent(each -> {
                blocks.addAll(each.blocks());
                each.blocks("locals")
                        .forEach(block -> locals.putAll(block.body().attributes()));
            });
        }
        return new TerraformModule(moduleFolder, blocks, locals, whole);
    }

    /** The folders of the local modules it calls. */
    List<String> calls() {
        return blocks.stream()
                .filter(block -> block.type().equals("module"))
                .flatMap(block -> source(block).stream())
                .toList();
    }

    /** The folder of a local module; empty for one from elsewhere. */
    Optional<String> source(HclBody.Block call) {
        boolean local = call.body().attributes().get("source") instanceof HclExpression.Literal literal
                && literal.value() instanceof HclValue.Text;
        if (!local || !(call.body().attributes().get("source") instanceof HclExpression.Literal literal)) {
            return Optional.empty();
        }
        String path = HclValue.textOf(literal.value());
        if (!path.startsWith("./") && !path.startsWith("../")) {
            return Optional.empty();
        }
        return Optional.of(java.nio.file.Path.of("/" + folder)
                .resolve(path)
                .normalize()
                .toString()
                .replace('\\', '/')
                .substring(1));
    }
}
