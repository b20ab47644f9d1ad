package org.guichet.workflow.visavalidation;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What somebody whose visa is not validated is to do instead, in both languages at once.
 *
 * @param reference by which the trail knows it
 * @param kindFrench what the visa is
 * @param reason of a supervisor's decision; empty where the visa's kind says it all
 * @param demonstration marks the paper as a specimen
 */
public record Advice(
        String siteName, String reference, Confirmation.Holder holder, String visaNumber, String kindFrench,
        String kindEnglish, String adviceFrench, String adviceEnglish, String reason, int deskNumber, String agentName, Instant givenAt,
        ZoneId zone, boolean demonstration) {

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "Advice[" + reference + "]";
    }
}
