package org.guichet.domain.convocation;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.guichet.domain.appointment.Procedure;

/**
 * What the code on a convocation says. No name: a paper that is found in the street tells nobody's.
 *
 * @param site as the central store names it, 1 to 24 letters, digits, dots and dashes
 * @param appointmentNumber opaque, 1 to 32 printable ASCII characters
 * @param foreignerNumber 9 or 10 digits, or empty
 * @param slot local time of the site, to the minute
 */
public record Convocation(
        String site, String appointmentNumber, String foreignerNumber, Procedure procedure, LocalDateTime slot) {

    public static final int SITE_LENGTH = 24;
    public static final int NUMBER_LENGTH = 32;

    public Convocation {
        slot = slot.truncatedTo(ChronoUnit.MINUTES);
        if (!site.matches("[A-Za-z0-9.-]{1," + SITE_LENGTH + "}")) {
            throw new IllegalArgumentException("a site's name has 1 to " + SITE_LENGTH + " letters, digits, dots and dashes");
        }
        if (!appointmentNumber.matches("[!-~]{1," + NUMBER_LENGTH + "}")) {
            throw new IllegalArgumentException("an appointment's number has 1 to " + NUMBER_LENGTH + " printable characters");
        }
        if (!foreignerNumber.matches("|[0-9]{9,10}")) {
            throw new IllegalArgumentException("a foreigner number has 9 or 10 digits");
        }
    }
}
