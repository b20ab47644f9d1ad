package org.guichet.domain.applicant;

import org.guichet.domain.change.Act;

/** Who has a foreigner number: one person at a time, over the whole site. */
public sealed interface NumberAct extends Act {

    record NumberGiven(long applicantId) implements NumberAct {}

    record NumberReleased(long applicantId) implements NumberAct {}
}
