package org.guichet.inmemory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.LocalTime;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.export.ListPeople;

/**
 * The morning that workflow tests start from: half past nine, two desks with all skills, and three people with a slot at
 * ten. A card waits for Leïla (stamp due, papers to give back) and for Amadou (nothing due); Noa has none.
 */
public final class DeskFixture {

    public static final Applicant LEILA = Synthetic.person(1, "Quillfeather", "Leïla");
    public static final Applicant AMADOU = Synthetic.person(2, "Brackwater", "Amadou");
    public static final Applicant NOA = Synthetic.person(3, "Oldacre", "Noa");
    public static final String LEILAS_CARD = Synthetic.serial(LEILA);
    public static final String AMADOUS_CARD = Synthetic.serial(AMADOU);
    public static final ServiceDesk DESK = Synthetic.desk(3);
    public static final ServiceDesk OTHER_DESK = Synthetic.desk(5);

    public final SettableClock clock = SettableClock.at(Synthetic.DAY, LocalTime.of(9, 30));
    public final InMemorySite site = new InMemorySite(clock, data());
    public final DeskActs acts = site.acts();
    public final DeskSession agent = site.session(Role.AGENT, DESK);
    public final DeskSession colleague = site.session(Role.AGENT, OTHER_DESK);

    private static SiteData data() {
        LocalTime ten = LocalTime.of(10, 0);
        return new SiteData(
                List.of(LEILA, AMADOU, NOA),
                List.of(Synthetic.application(LEILA, PermitType.EMPLOYEE, Synthetic.DAY.plusMonths(2))),
                List.of(
                        Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, ten),
                        Synthetic.appointment(AMADOU, Procedure.CARD_PICKUP, ten),
                        Synthetic.appointment(NOA, Procedure.RENEWAL, ten)),
                List.of(Synthetic.card(LEILA), Synthetic.firstCard(AMADOU)),
                List.of(DESK, OTHER_DESK),
                List.of(Synthetic.agent(Role.AGENT), Synthetic.agent(Role.SUPERVISOR)));
    }

    /** What the command line asks first. */
    public ListPeople listPeople() {
        return new ListPeople(site.settings().people(), site.ledger());
    }

    /** The value of an act that must have been done. */
    public static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T> refused -> fail("refused: " + refused);
            case Result.NotSaved<T> lost -> fail("not saved: " + lost);
        };
    }

    public static void refused(RefusalReason reason, Result<?> result) {
        switch (result) {
            case Result.Refused<?>(RefusalReason actual, String _) -> assertEquals(reason, actual);
            case Result.Done<?> done -> fail("done, though " + reason + ": " + done);
            case Result.NotSaved<?> lost -> fail("not saved: " + lost);
        }
    }

    public static void refused(RefusalReason reason, String detail, Result<?> result) {
        refused(reason, result);
        assertEquals(new Result.Refused<>(reason, detail), result);
    }
}
