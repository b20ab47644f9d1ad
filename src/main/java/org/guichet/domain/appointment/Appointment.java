package org.guichet.domain.appointment;

import java.time.LocalDateTime;

/**
 * A slot given to a person (rendez-vous).
 *
 * @param number opaque text of the convocation, at most 32 characters
 * @param slot local time of the site
 */
public record Appointment(String number, long applicantId, Procedure procedure, LocalDateTime slot, Status status) {

    public enum Status {
        BOOKED,
        CONFIRMED,
        MOVED,
        /** By the person: excused. */
        CANCELLED_BY_PERSON,
        /** By the service: revoked. */
        CANCELLED_BY_SERVICE,
        HONOURED,
        /** No-show. */
        MISSED
    }
}
