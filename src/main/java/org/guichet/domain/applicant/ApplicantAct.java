package org.guichet.domain.applicant;

import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/** What a desk does with a person's file itself. */
public sealed interface ApplicantAct extends Act {

    /**
     * A person without a file was given one.
     *
     * @param birthDate 1 January where only the year is known
     * @param foreignerNumber 9 or 10 digits
     * @param alike ids of the files that were shown as alike and passed over
     * @param despite why a file was made all the same; null where none was alike
     */
    record Registered(
            String surname,
            String givenNames,
            LocalDate birthDate,
            boolean onlyBirthYear,
            Applicant.Sex sex,
            String nationality,
            String phone,
            String email,
            @Nullable String foreignerNumber,
            List<Long> alike,
            @Nullable Despite despite)
            implements ApplicantAct {

        public Registered {
            alike = List.copyOf(alike);
        }
    }

    /** Takes a registration back; only while nothing hangs on the file. */
    record RegistrationWithdrawn(OperationId what) implements ApplicantAct {}

    /** Why somebody is registered although a file looks like theirs. Names are stored: append only. */
    enum Despite {
        /** Their papers show another person of that name. */
        NAMESAKE,
        /** Twins, brothers or sisters, parent and child. */
        FAMILY,
        /** The other file is theirs perhaps, and is to be brought together with this one later. */
        TO_BE_BROUGHT_TOGETHER
    }
}
