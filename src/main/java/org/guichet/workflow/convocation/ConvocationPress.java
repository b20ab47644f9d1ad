package org.guichet.workflow.convocation;

import java.util.Locale;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;

/** Makes a convocation into a document. */
@FunctionalInterface
public interface ConvocationPress {

    /** @param language of the paper, French or English */
    byte[] pdf(Applicant person, Appointment appointment, String code, Locale language);
}
