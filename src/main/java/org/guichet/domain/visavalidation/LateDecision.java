package org.guichet.domain.visavalidation;

import java.time.Instant;

/**
 * What a supervisor decided about a visa whose deadline is past.
 *
 * @param validate whether it is validated all the same
 */
public record LateDecision(boolean validate, String reason, String agent, Instant at) {

    public static final int REASON_LENGTH = 300;
}
