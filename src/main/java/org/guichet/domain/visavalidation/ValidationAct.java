package org.guichet.domain.visavalidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Act;
import org.guichet.domain.fee.Reduction;
import org.jspecify.annotations.Nullable;

/** What is done in the validation of a visa; the aggregate is the visa. Days called "on" are the site's calendar day. */
public sealed interface ValidationAct extends Act {

    /** The parts of a {@link Visa} besides its number, which is the aggregate's key. */
    record VisaRead(
            long applicantId, VisaKind kind, String title, LocalDate validFrom, LocalDate validUntil,
            List<String> acceptedDifferences, SealCheck seal)
            implements ValidationAct {}

    record VisaPassportChecked(IdentityCheck identity) implements ValidationAct {}

    record ArrivalDeclared(LocalDate entry, LocalDate on) implements ValidationAct {}

    record HomeDeclared(HomeAddress address, AddressProof proof, String phone, String email) implements ValidationAct {}

    record EmploymentDeclared(String employer, LocalDate contractStart) implements ValidationAct {}

    /** @param stamp absent where nothing is due */
    record TaxTaken(int dueCents, Reduction reduction, String source, @Nullable StampNumber stamp) implements ValidationAct {}

    /** By a supervisor, once the deadline is past. */
    record LatenessDecided(boolean validate, String reason, LocalDate on) implements ValidationAct {}

    /** Takes that decision back: the visa waits for one again. */
    record LatenessReopened() implements ValidationAct {}

    /** @param reference printed on the confirmation */
    record VisaValidated(String reference, LocalDate on) implements ValidationAct {}

    /** The person was told what to do instead: the visa is of a kind that is not validated, or it was decided so. */
    record AdviceGiven() implements ValidationAct {}

    /**
     * People settled which validation took place, after two desks had each recorded one, or one that the store could not take.
     *
     * @param at by the clock of the desk that did it
     */
    record ValidationSettled(Instant at, String agent, String reference) implements ValidationAct {}

    /** Opens a step again, so that it can be done anew. */
    record ValidationStepReopened(ValidationStep step) implements ValidationAct {}
}
