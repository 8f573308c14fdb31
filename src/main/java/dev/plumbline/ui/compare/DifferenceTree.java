package dev.plumbline.ui.compare;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.diff.Comparison;
import dev.plumbline.diff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts differences under their schema, their table and whatever else they stand under. */
final class DifferenceTree {
    private final Comparison comparison;
    private final Map<String, Branch> schemas = new TreeMap<>();
    private final Map<ObjectId, Branch> branches = new HashMap<>();

    private DifferenceTree(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The schemas with what fits; schemas in alphabetical order, what lies in none first. */
    static List<DifferenceNode> of(Comparison comparison, DifferenceFilter filter) {
        DifferenceTree tree = new DifferenceTree(comparison);
        comparison.differences().stream().filter(filter::fits).forEach(tree::add);
        return tree.schemas.values().stream().map(branch -> branch.node(null)).toList();
    }

    private void add(Difference difference) {
        branch(object(difference)).difference = difference;
    }

    private static CatalogObject object(Difference difference) {
        return switch (difference) {
            case Difference.Missing missing -> missing.expected();
            case Difference.Unexpected unexpected -> unexpected.actual();
            case Difference.Changed changed -> changed.expected();
        };
    }

    private Branch branch(CatalogObject object) {
        return branch(object.id(), object.parent());
    }

    private Branch branch(ObjectId id, @Nullable ObjectId parent) {
        if (id.kind().equals("schema")) {
            return schema(id.schema());
        }
        Branch known = branches.get(id);
        if (known != null) {
            return known;
        }
        Branch above = parent == null || parent.equals(id) ? schema(id.schema()) : branch(parent, parentOf(parent));
        Branch made = new Branch(label(id, above), id);
        branches.put(id, made);
        above.children.add(made);
        return made;
    }

    private @Nullable ObjectId parentOf(ObjectId id) {
        return comparison
                .expected()
                .find(id)
                .or(() -> comparison.actual().find(id))
                .map(CatalogObject::parent)
                .orElse(null);
    }

    private Branch schema(String name) {
        return schemas.computeIfAbsent(
                name, n -> n.isEmpty() ? new Branch("(no schema)", null) : new Branch(n, ObjectId.of("schema", n)));
    }

    /** Under its parent an object needs its own name only. */
    private static String label(ObjectId id, Branch above) {
        String name = id.name();
        String parent = above.id == null ? "" : above.id.name() + "/";
        String inSchema = above.id == null ? "" : above.id.name() + ".";
        if (!parent.isEmpty() && name.startsWith(parent)) {
            return name.substring(parent.length());
        }
        return !inSchema.isEmpty() && name.startsWith(inSchema) ? name.substring(inSchema.length()) : name;
    }

    /** A node while the tree grows. */
    private static final class Branch {
        private final String label;
        private final @Nullable ObjectId id;
        private final List<Branch> children = new ArrayList<>();
        private @Nullable Difference difference;

        Branch(String label, @Nullable ObjectId id) {
            this.label = label;
            this.id = id;
        }

        DifferenceNode node(@Nullable ObjectId root) {
            boolean isSchema = id == null || id.kind().equals("schema");
            ObjectId own = isSchema ? null : root == null ? id : root;
            List<DifferenceNode> below =
                    children.stream().map(child -> child.node(own)).toList();
            int count = below.stream().mapToInt(DifferenceNode::count).sum() + (difference == null ? 0 : 1);
            return new DifferenceNode(label, id, own, difference, count, below);
        }
    }
}
