package dev.plumbline.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRuleTest {
    private static final Value ONE = new Value.Present(Map.of("type", "integer"));
    private static final Value TWO = new Value.Present(Map.of("type", "bigint"));

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("equal", ONE, ONE, false, ModelRule.EQUAL),
                Arguments.of("both absent", Value.absent(), Value.absent(), true, ModelRule.EQUAL),
                Arguments.of("the models say otherwise", ONE, TWO, false, ModelRule.MODEL_AHEAD),
                Arguments.of("otherwise, although once made", ONE, TWO, true, ModelRule.MODEL_AHEAD),
                Arguments.of("only the models have it", Value.absent(), ONE, false, ModelRule.MODEL_AHEAD),
                Arguments.of("made and dropped again", Value.absent(), ONE, true, ModelRule.DROP_STILL_MODELLED),
                Arguments.of("only head has it", ONE, Value.absent(), false, ModelRule.HEAD_AHEAD),
                Arguments.of("head unknown", Value.unknown(), ONE, true, ModelRule.UNKNOWN),
                Arguments.of("models unknown", ONE, Value.unknown(), true, ModelRule.UNKNOWN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyPairHasItsVerdict(String name, Value head, Value model, boolean onceMade, ModelRule verdict) {
        assertEquals(verdict, ModelRule.of(head, model, onceMade), name);
    }
}
