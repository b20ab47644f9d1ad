package org.guichet.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;

/** Who comes to have a visa validated, and who works. None of them ever lived. */
final class ValidationCast {

    /** Came in August with a Talent visa: today is the last day. */
    static final Applicant RAVI = Synthetic.person(11, "Thistlewood", "Ravi");
    /** A student who came in July: four days too late. */
    static final Applicant MEI = Synthetic.person(12, "Larkspur", "Mei");
    /** His visa says that a card is to be asked for. */
    static final Applicant OLEG = Synthetic.person(13, "Brambleby", "Oleg");
    /** A visitor; came in June. */
    static final Applicant SOFIA = Synthetic.person(14, "Hollowell", "Sofia");

    static final int DESK = 3;
    static final int OFFICE = 5;
    static final LocalDate LAST_DAY_OF_VISAS = Synthetic.DAY.plusMonths(7);
    static final StampNumber RAVIS_STAMP = new StampNumber("1111222233334444");
    static final StampNumber MEIS_STAMP = new StampNumber("5555666677778888");

    private ValidationCast() {}

    private static PermitApplication application(Applicant person, PermitType type, String employer) {
        return new PermitApplication(
                "DOS-" + person.id(), person.id(), PermitApplication.Kind.FIRST_ISSUE, type, PermitApplication.Status.FILED,
                Synthetic.DAY.minusMonths(3), Optional.empty(), employer);
    }

    static SiteData data() {
        return new SiteData(
                List.of(RAVI, MEI, OLEG, SOFIA),
                List.of(
                        application(RAVI, PermitType.TALENT, "Ateliers Fictifs SAS"),
                        application(MEI, PermitType.STUDENT, ""),
                        application(SOFIA, PermitType.VISITOR, "")),
                List.of(
                        Synthetic.appointment(RAVI, Procedure.VISA_VALIDATION, LocalTime.of(9, 30)),
                        Synthetic.appointment(MEI, Procedure.VISA_VALIDATION, LocalTime.of(9, 45)),
                        Synthetic.appointment(OLEG, Procedure.VISA_VALIDATION, LocalTime.of(10, 0)),
                        Synthetic.appointment(SOFIA, Procedure.VISA_VALIDATION, LocalTime.of(10, 15))),
                List.of(),
                List.of(Synthetic.desk(DESK, Procedure.VISA_VALIDATION), Synthetic.desk(OFFICE)),
                Stream.of(Role.RECEPTION, Role.AGENT, Role.SUPERVISOR, Role.AUDITOR).map(Synthetic::agent).toList());
    }
}
