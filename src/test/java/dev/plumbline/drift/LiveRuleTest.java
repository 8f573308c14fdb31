package dev.plumbline.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule over live, applied, head and start-up code: total, and the same for absence as for any other value. */
class LiveRuleTest {
    private static final Value ABSENT = Value.absent();

    private static Value value(int number) {
        return new Value.Present(Map.of("type", "t" + number));
    }

    /** All 15 ways in which live, applied, head and start-up values can be equal or differ: set partitions of four. */
    static Stream<List<Integer>> partitions() {
        List<List<Integer>> all = new ArrayList<>();
        grow(new ArrayList<>(), 0, all);
        return all.stream();
    }

    private static void grow(List<Integer> sofar, int used, List<List<Integer>> all) {
        if (sofar.size() == 4) {
            all.add(List.copyOf(sofar));
            return;
        }
        for (int next = 0; next <= used; next++) {
            sofar.add(next);
            grow(sofar, Math.max(used, next + 1), all);
            sofar.removeLast();
        }
    }

    /** The table of the design, line by line, in its order. */
    private static LiveRule expected(Value live, Value applied, Value head, Value startup) {
        if (live.equals(applied) && applied.equals(head)) {
            return LiveRule.IN_SYNC;
        }
        if (live.equals(applied)) {
            return head.present() ? LiveRule.PENDING : LiveRule.PENDING_DROP;
        }
        if (live.equals(head)) {
            return LiveRule.PRE_EMPTED;
        }
        if (!applied.equals(head)) {
            return LiveRule.DIVERGED;
        }
        return !live.present() ? LiveRule.DROPPED : startup.equals(live) ? LiveRule.AT_STARTUP : LiveRule.CHANGED;
    }

    @Test
    void thereAreFifteenPartitions() {
        Set<List<Integer>> distinct = new HashSet<>(partitions().toList());
        assertEquals(15, distinct.size());
    }

    @ParameterizedTest
    @MethodSource("partitions")
    void everyPatternOfEqualityHasItsVerdict(List<Integer> pattern) {
        List<Value> v = pattern.stream().map(LiveRuleTest::value).toList();
        assertEquals(
                expected(v.get(0), v.get(1), v.get(2), v.get(3)), LiveRule.of(v.get(0), v.get(1), v.get(2), v.get(3)));
    }

    static Stream<Integer> presences() {
        return IntStream.range(0, 16).boxed();
    }

    @ParameterizedTest
    @MethodSource("presences")
    void everyPatternOfPresenceHasItsVerdict(int bits) {
        Value live = present(bits, 0);
        Value applied = present(bits, 1);
        Value head = present(bits, 2);
        Value startup = present(bits, 3);
        assertEquals(expected(live, applied, head, startup), LiveRule.of(live, applied, head, startup));
    }

    private static Value present(int bits, int position) {
        return (bits >> position & 1) == 1 ? value(0) : ABSENT;
    }

    @ParameterizedTest
    @CsvSource({
        "live,    applied, UNKNOWN", // live unknown
        "head,    applied, UNKNOWN", // head unknown
        "applied, live,    DIFFERS_FROM_HEAD"
    })
    void anUnknownStateIsNeverInSyncOrByHand(String unknown, String other, LiveRule verdict) {
        Value live = unknown.equals("live") ? Value.unknown() : value(1);
        Value applied = unknown.equals("applied") ? Value.unknown() : value(2);
        Value head = unknown.equals("head") ? Value.unknown() : value(2);
        assertEquals(verdict, LiveRule.of(live, applied, head, ABSENT), "with " + unknown + " unknown, not " + other);
    }

    @Test
    void liveEqualToHeadIsInSyncAlthoughAppliedIsUnknown() {
        assertEquals(LiveRule.IN_SYNC, LiveRule.of(value(1), Value.unknown(), value(1), ABSENT));
    }

    @Test
    void unknownStartUpCodeMakesNothing() {
        assertEquals(LiveRule.CHANGED, LiveRule.of(value(1), ABSENT, ABSENT, Value.unknown()));
    }
}
