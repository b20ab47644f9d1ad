package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.ValidationAct.ArrivalDeclared;
import org.guichet.domain.visavalidation.ValidationAct.EmploymentDeclared;
import org.guichet.domain.visavalidation.ValidationAct.HomeDeclared;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** What the person declares: the day of entry, the home in France and how to be reached, the employer and the contract. */
public final class DeclareStay {

    private final ValidationGesture gesture;
    private final Clock clock;

    public DeclareStay(ValidationGesture gesture, Clock clock) {
        this.gesture = gesture;
        this.clock = clock;
    }

    /** A deadline that is past is recorded like any other day: it waits for a supervisor's decision then. */
    public Result<VisaValidation> arrival(DeskSession session, String visa, LocalDate entry) {
        return gesture.record(session, visa, new ArrivalDeclared(entry, LocalDate.now(clock)));
    }

    public Result<VisaValidation> home(DeskSession session, String visa, Home home) {
        HomeAddress typed = home.address();
        HomeAddress address = new HomeAddress(
                spaced(typed.street()), spaced(typed.extra()), typed.postcode().replaceAll("\\s", ""), spaced(typed.city()));
        return gesture.record(session, visa, new HomeDeclared(address, home.proof(), home.phone().strip(), home.email().strip()));
    }

    public Result<VisaValidation> employment(DeskSession session, String visa, String employer, LocalDate contractStart) {
        return gesture.record(session, visa, new EmploymentDeclared(spaced(employer), contractStart));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
