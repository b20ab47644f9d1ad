package org.guichet.domain.cardpickup;

import java.util.List;
import java.util.Optional;

/** The cards of the site, in stock and handed over, as kept on this desk. */
public interface CardStock {

    Optional<CardPickup> find(String serial);

    /** Cards to hand over first, then those handed over, newest first. */
    List<CardPickup> ofApplicant(long applicantId);
}
