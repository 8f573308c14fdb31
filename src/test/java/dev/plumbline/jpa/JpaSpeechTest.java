package dev.plumbline.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.drift.Value;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What entities can say, and what is one to them. */
class JpaSpeechTest {
    @ParameterizedTest
    @CsvSource({
        "timestamp(6) with time zone, timestamp with time zone",
        "timestamp(6) without time zone[], timestamp without time zone[]",
        "time(6) without time zone, time without time zone",
        "timestamp(3) with time zone, timestamp(3) with time zone",
        "character varying(6), character varying(6)"
    })
    void aTimeOfPostgresqlsOwnPrecisionIsATime(String type, String inEffect) {
        assertEquals(column(inEffect, null, null), JpaSpeech.INSTANCE.inEffect(column(type, null, null)));
    }

    @Test
    void aSerialColumnIsAnIdentityAndAnyOtherDefaultIsNot() {
        Value identity = column("bigint", null, "by default");
        assertEquals(
                identity, JpaSpeech.INSTANCE.inEffect(column("bigint", "nextval('books_id_seq'::regclass)", null)));
        Value other = column("bigint", "7", null);
        assertEquals(other, JpaSpeech.INSTANCE.inEffect(other));
        assertEquals(Value.absent(), JpaSpeech.INSTANCE.inEffect(Value.absent()));
    }

    @Test
    void silenceAboutATableOrColumnSaysThatItIsNotThereAboutAnIndexNothing() {
        assertTrue(JpaSpeech.INSTANCE.meansByLeavingOut(ObjectId.parse("column:public.books/title"), ""));
        assertTrue(JpaSpeech.INSTANCE.meansByLeavingOut(ObjectId.parse("column:public.books/title"), "notNull"));
        assertFalse(JpaSpeech.INSTANCE.meansByLeavingOut(ObjectId.parse("column:public.books/title"), "defaultValue"));
        assertFalse(JpaSpeech.INSTANCE.meansByLeavingOut(ObjectId.parse("index:public.books/ix"), ""));
        assertFalse(JpaSpeech.INSTANCE.expresses(ObjectId.parse("policy:public.books/own"), ""));
    }

    private static Value column(String type, @Nullable String drawn, @Nullable String identity) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        attributes.put("type", type);
        attributes.put("defaultValue", drawn);
        attributes.put("identity", identity);
        return new Value.Present(attributes);
    }
}
