package org.guichet.domain.audit;

/**
 * Why a file may be opened without a ticket, as the site words it.
 *
 * @param code what the trail keeps: capitals, digits and underscores, at most 40
 */
public record ConsultationPurpose(String code, String french, String english) {

    public ConsultationPurpose {
        if (!code.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw new IllegalArgumentException("a purpose's code has 1 to 40 capitals, digits and underscores");
        }
    }
}
