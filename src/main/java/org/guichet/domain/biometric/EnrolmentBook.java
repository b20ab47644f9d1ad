package org.guichet.domain.biometric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Enrolments as this desk knows them. */
public interface EnrolmentBook {

    Optional<Enrolment> find(long applicantId, LocalDate day);

    /** Of one person, in no particular order. */
    List<Enrolment> ofApplicant(long applicantId);

    List<Enrolment> all();
}
