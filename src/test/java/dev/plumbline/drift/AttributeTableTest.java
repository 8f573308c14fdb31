package dev.plumbline.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.Domain;
import dev.plumbline.catalog.ObjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTableTest {
    private static final ObjectId ID = ObjectId.of("domain", "meals", "unit");

    private static Domain domain(String type, boolean notNull) {
        return new Domain(ID, type, null, null, notNull);
    }

    @Test
    void everyStateThatHasTheObjectShowsItsValueAndEqualAttributesAreLeftOut() {
        assertEquals(
                List.of(new Finding.AttributeValues("type", "text", "varchar(20)", "varchar(40)", "varchar(40)")),
                AttributeTable.of(
                        domain("text", true),
                        domain("varchar(20)", true),
                        domain("varchar(40)", true),
                        domain("varchar(40)", true),
                        (id, attribute) -> true));
    }

    @Test
    void whatModelsCannotExpressIsNeitherComparedNorShown() {
        assertEquals(
                List.of(new Finding.AttributeValues("notNull", "true", "false", null, null)),
                AttributeTable.of(
                        domain("text", true),
                        domain("text", false),
                        null,
                        domain("text", false),
                        (id, attribute) -> attribute.equals("type")));
    }
}
