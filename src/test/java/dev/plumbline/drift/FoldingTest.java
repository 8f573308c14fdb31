package dev.plumbline.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.CatalogObject;
import dev.plumbline.catalog.Comment;
import dev.plumbline.catalog.ObjectId;
import dev.plumbline.catalog.Provenance;
import dev.plumbline.catalog.RowSecurity;
import dev.plumbline.catalog.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static final ObjectId TABLE = ObjectId.of("table", "meals", "foods");
    private static final ObjectId RLS = new ObjectId("rls", TABLE.name());
    private static final ObjectId COMMENT = RLS.about("comment");

    private static Map<String, Integer> fold(Judged... judged) {
        List<CatalogObject> objects =
                List.of(new RowSecurity(RLS, TABLE, true, false), new Comment(COMMENT, RLS, "text"));
        Family family = new Family(List.of(Snapshot.of(Provenance.of("test"), objects, List.of())));
        return new Folding(family, List.of(judged))
                .fold().stream()
                        .collect(Collectors.toMap(folded -> folded.judged().id().toString(), Folding.Folded::children));
    }

    private static Judged judged(ObjectId id, String code) {
        return new Judged(id, TABLE, code, "missing", Ownership.Owned.NOBODY);
    }

    @Test
    void childrenOfTheSameVerdictFoldAllTheWayUp() {
        assertEquals(
                Map.of("table:meals.foods", 2),
                fold(judged(TABLE, "pending"), judged(RLS, "pending"), judged(COMMENT, "pending")));
    }

    @Test
    void anotherVerdictStaysAFindingOfItsOwn() {
        assertEquals(
                Map.of("table:meals.foods", 0, "rls:meals.foods", 1),
                fold(judged(TABLE, "pending"), judged(RLS, "by hand"), judged(COMMENT, "by hand")));
    }

    @Test
    void aChildWhoseParentHasNoVerdictStays() {
        assertEquals(Map.of(COMMENT.toString(), 0), fold(judged(COMMENT, "by hand")));
    }
}
