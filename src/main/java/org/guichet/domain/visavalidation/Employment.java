package org.guichet.domain.visavalidation;

import java.time.LocalDate;
import java.util.Set;

/** @param employer as on the contract, 1 to {@link #EMPLOYER_LENGTH} characters */
public record Employment(String employer, LocalDate contractStart) {

    public static final int EMPLOYER_LENGTH = 200;

    /** Grounds of stay that hang on an employer and a contract. */
    private static final Set<String> SPONSORED = Set.of("TALENT", "ICT_POSTED_WORKER");

    public static boolean isDueFor(String title) {
        return SPONSORED.contains(title);
    }
}
