package org.guichet.workflow.demonstration;

import java.time.LocalDate;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.VisaKind;

/**
 * The visa of a synthetic person with what stands on it besides its zone, and what its holder would say.
 *
 * @param zone its two lines
 * @param proof a 2D-Doc that states the home, signed by the demonstration: some were changed since, some are of somebody unknown
 * @param seal on the visa, in hexadecimal digits, as a keyboard gives it; signed as the proof is
 * @param entry as stamped in the passport
 */
public record SpecimenVisa(
        String zone, VisaKind kind, LocalDate validFrom, LocalDate entry, HomeAddress home, String proof, String seal) {}
