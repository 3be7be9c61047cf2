package micrograd.course.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeRecordTest {
    private static final PracticeRecord.Missed CHAIN = new PracticeRecord.Missed(Drill.CHAIN, 2, 1);

    @Test
    void whatWasMissedIsOfferedUntilItIsRightAtOnce() {
        PracticeRecord missed = PracticeRecord.NONE.after(CHAIN, false);
        assertEquals(List.of(CHAIN), missed.missed());
        assertEquals(2, missed.seed());
        assertEquals(
                List.of(CHAIN), missed.after(missed.next(Drill.SIGN, 1), true).missed());
        assertEquals(List.of(), missed.after(CHAIN, true).missed());
    }

    @Test
    void itIsKeptAsText() {
        PracticeRecord record = PracticeRecord.NONE
                .after(CHAIN, false)
                .after(new PracticeRecord.Missed(Drill.COUNT, 1, 2), true)
                .after(new PracticeRecord.Missed(Drill.ORDER, 1, 3), false);
        assertEquals("4.1.chain-2-1.order-1-3", record.code());
        assertEquals(record, PracticeRecord.read(record.code()));
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        assertEquals(PracticeRecord.NONE, PracticeRecord.read(""));
        assertEquals(PracticeRecord.NONE, PracticeRecord.read("x.1"));
        assertEquals(
                new PracticeRecord(3, 2, List.of(CHAIN)),
                PracticeRecord.read("3.2.chain-9-1.none-1-1.chain-2-1.chain-1"));
    }
}
