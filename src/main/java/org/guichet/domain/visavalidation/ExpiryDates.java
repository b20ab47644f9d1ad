package org.guichet.domain.visavalidation;

import java.time.LocalDate;

/**
 * What a person whose visa was validated has to keep in mind.
 *
 * @param renewalFrom first day on which a card can be asked for online
 * @param renewalUntil last day that keeps the rights without a gap
 * @param lastDay of the visa
 */
public record ExpiryDates(LocalDate renewalFrom, LocalDate renewalUntil, LocalDate lastDay) {

    /**
     * @param opensDays days before the last day on which the renewal opens, 120 by CESEDA R. 431-5
     * @param closesDays days before the last day on which it closes, 60 by the same article; not more than the former
     */
    public static ExpiryDates of(Visa visa, int opensDays, int closesDays) {
        LocalDate last = visa.validUntil();
        return new ExpiryDates(last.minusDays(Math.max(opensDays, closesDays)), last.minusDays(closesDays), last);
    }
}
