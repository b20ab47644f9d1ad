package org.guichet.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * What was noted at the door; of it only the procedure may change afterwards.
 *
 * @param day the site's calendar day
 * @param number as called out: a letter of the counting desk and three digits
 * @param appointmentNumber of the convocation, where the person had one
 * @param slot the confirmed moment, where the person had one
 * @param legalDeadline the nearest day on which a right ends (VLS-TS deadline, permit or provisional paper)
 * @param employmentAtStake Talent or ICT with a start date or a missed biometrics slot
 */
public record Admission(
        LocalDate day,
        String number,
        long applicantId,
        Procedure procedure,
        @Nullable String appointmentNumber,
        @Nullable Instant slot,
        Instant admittedAt,
        @Nullable LocalDate legalDeadline,
        boolean priorityNeed,
        boolean employmentAtStake) {

    /** Of the number as called out. */
    private static final int LONGEST_NUMBER = 20;

    /** Whether its parts can be true together: a number, a person, a day of our era, and moments of that day in some zone. */
    public boolean isConsistent() {
        return !number.isBlank()
                && number.length() <= LONGEST_NUMBER
                && applicantId > 0
                && day.getYear() >= 1
                && day.getYear() <= 9999
                && isOfTheDay(admittedAt)
                && matter().fits(this);
    }

    /** In some zone. */
    public boolean isOfTheDay(Instant moment) {
        return !moment.isBefore(day.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                && moment.isBefore(day.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Noted wrongly at the door, or found out since. */
    Admission forProcedure(Procedure other) {
        return new Admission(
                day, number, applicantId, other, appointmentNumber, slot, admittedAt, legalDeadline, priorityNeed, employmentAtStake);
    }

    /** What the person was let in for. */
    public Matter matter() {
        return new Matter(procedure, appointmentNumber, slot);
    }

    public TicketId ticketId() {
        return TicketId.of(day, number);
    }

    public Optional<Instant> slotMoment() {
        return Optional.ofNullable(slot);
    }
}
