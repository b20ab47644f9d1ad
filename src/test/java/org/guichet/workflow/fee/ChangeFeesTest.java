package org.guichet.workflow.fee;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeAct.FeeSet;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeeRefusal;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.FeeTable;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.junit.jupiter.api.Test;

class ChangeFeesTest {

    private static final FeeKey VALIDATION = new FeeKey(FeeService.VISA_VALIDATION, FeeKey.ANY_TITLE, Reduction.FULL);

    private final DeskFixture desk = new DeskFixture();
    private final FeeActs fees = desk.acts.fees();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);

    private static int due(FeeTable table) {
        return table.due(FeeService.VISA_VALIDATION, "VISITOR", Reduction.FULL, Synthetic.DAY).orElseThrow().cents();
    }

    @Test
    void aLineOfTheSiteHoldsAtOnceAndCanBeWithdrawn() {
        Fee supplied = fees.read().table().due(FeeService.VISA_VALIDATION, "VISITOR", Reduction.FULL, Synthetic.DAY).orElseThrow();
        assertTrue(supplied.supplied() && !supplied.source().isBlank());
        LocalDate from = Synthetic.DAY.minusDays(1);
        assertEquals(12_345, due(done(fees.change().set(supervisor, VALIDATION, new FeeSet(from, null, 12_345, "Decision of the day")))));
        assertEquals(supplied.cents(), due(done(fees.change().withdraw(supervisor, VALIDATION, from))));
    }

    @Test
    void aLineThatIsNotThereCanNotBeWithdrawn() {
        refused(FeeRefusal.FEE_NO_SUCH_LINE, fees.change().withdraw(supervisor, VALIDATION, Synthetic.DAY));
    }

    @Test
    void aSuppliedLineCanBeWithdrawnAndWrittenAgain() {
        Fee supplied = fees.read().table().due(FeeService.VISA_VALIDATION, "VISITOR", Reduction.FULL, Synthetic.DAY).orElseThrow();
        FeeTable without = done(fees.change().withdraw(supervisor, VALIDATION, supplied.from()));
        assertTrue(without.due(FeeService.VISA_VALIDATION, "VISITOR", Reduction.FULL, Synthetic.DAY).isEmpty());
        FeeSet again = new FeeSet(supplied.from(), supplied.until(), supplied.cents(), supplied.source());
        assertEquals(supplied.cents(), due(done(fees.change().set(supervisor, VALIDATION, again))));
    }
}
