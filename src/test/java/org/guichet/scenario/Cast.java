package org.guichet.scenario;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;

/** Who comes on the day of the story, and who works. None of them ever lived. */
final class Cast {

    /** Her new card costs a stamp; her récépissé ends on Friday. */
    static final Applicant LEILA = Synthetic.person(1, "Quillfeather", "Leïla");
    /** His first card: nothing to pay, nothing to give back. */
    static final Applicant AMADOU = Synthetic.person(2, "Brackwater", "Amadou");
    /** Comes to renew; no card waits for Noa. */
    static final Applicant NOA = Synthetic.person(3, "Oldacre", "Noa");

    static final int PICKUP_DESK = 3;
    static final int RENEWAL_DESK = 5;

    static final StampNumber STAMP = new StampNumber("1234567890123456");

    /** What the agent types first, by mistake. */
    static final StampNumber MISTYPED_STAMP = new StampNumber("1234567890123465");

    private Cast() {}

    static SiteData data() {
        return new SiteData(
                List.of(LEILA, AMADOU, NOA),
                List.of(Synthetic.application(LEILA, PermitType.EMPLOYEE, Synthetic.DAY.plusDays(3))),
                List.of(
                        Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, LocalTime.of(10, 0)),
                        Synthetic.appointment(AMADOU, Procedure.CARD_PICKUP, LocalTime.of(10, 15)),
                        Synthetic.appointment(NOA, Procedure.RENEWAL, LocalTime.of(9, 40))),
                List.of(Synthetic.card(LEILA), Synthetic.firstCard(AMADOU)),
                List.of(Synthetic.desk(PICKUP_DESK, Procedure.CARD_PICKUP), Synthetic.desk(RENEWAL_DESK)),
                Stream.of(Role.RECEPTION, Role.AGENT, Role.SUPERVISOR, Role.AUDITOR).map(Synthetic::agent).toList());
    }
}
