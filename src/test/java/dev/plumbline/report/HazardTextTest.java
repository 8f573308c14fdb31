package dev.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.catalog.ObjectId;
import dev.plumbline.plan.Hazard;
import dev.plumbline.plan.HazardCode;
import dev.plumbline.plan.HeldLock;
import dev.plumbline.plan.LockLevel;
import dev.plumbline.plan.RowCheck;
import dev.plumbline.plan.Span;
import dev.plumbline.plan.TableSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class HazardTextTest {
    private static final ObjectId TABLE = ObjectId.parse("table:public.orders");

    @Test
    void aLockSaysHowLongAndHowMuch() {
        HeldLock lock = new HeldLock(TABLE, LockLevel.ACCESS_EXCLUSIVE, Span.REWRITE);
        TableSize size = new TableSize(120_400_000, 44_023_414_784L);
        assertEquals(
                "public.orders: takes ACCESS EXCLUSIVE while it writes the table anew and lets nobody read or write"
                        + " meanwhile (about 120 million rows, 41 GB)",
                HazardText.of(new Hazard(HazardCode.BLOCKS_ACCESS, TABLE, lock, null, size)));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertEquals(
                "public.orders: writes the whole table anew while nobody can use it (1.5 MB)",
                HazardText.of(new Hazard(HazardCode.TABLE_REWRITE, TABLE, null, null, new TableSize(-1, 1_572_864))));
        assertEquals(
                "public.orders: writes the whole table anew while nobody can use it",
                HazardText.of(new Hazard(HazardCode.TABLE_REWRITE, TABLE)));
    }

    @Test
    void rowsThatDoNotFitAreCountedWithExamples() {
        RowCheck found = new RowCheck.DoesNotFit(17, false, List.of("id 4", "id 9", "id 12"));
        assertEquals(
                "public.orders: fails on rows that are there now: 17 rows do not fit, such as id 4; id 9; id 12",
                HazardText.of(new Hazard(HazardCode.WOULD_FAIL_ON_DATA, TABLE, null, found, null)));
        RowCheck one = new RowCheck.DoesNotFit(1, false, List.of("id 4"));
        assertEquals(
                "public.orders: fails on rows that are there now: 1 row does not fit: id 4",
                HazardText.of(new Hazard(HazardCode.WOULD_FAIL_ON_DATA, TABLE, null, one, null)));
        RowCheck many = new RowCheck.DoesNotFit(1000, true, List.of());
        assertEquals(
                "public.orders: fails on rows that are there now: at least 1000 rows do not fit",
                HazardText.of(new Hazard(HazardCode.WOULD_FAIL_ON_DATA, TABLE, null, many, null)));
    }

    @Test
    void rowsThatCouldNotBeAskedSayWhy() {
        RowCheck unknown = new RowCheck.Unknown("the actual side is no live database");
        assertEquals(
                "public.orders: reads every row and fails where one does not fit; whether all fit now is not known:"
                        + " the actual side is no live database",
                HazardText.of(new Hazard(HazardCode.VALIDATES_ROWS, TABLE, null, unknown, null)));
    }
}
