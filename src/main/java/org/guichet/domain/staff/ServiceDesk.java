package org.guichet.domain.staff;

import java.util.Set;
import org.guichet.domain.appointment.Procedure;

/**
 * A counter (guichet).
 *
 * @param number as on the sign above it, from 1
 * @param skills the procedures it serves
 */
public record ServiceDesk(int number, Set<Procedure> skills) {

    public ServiceDesk {
        skills = Set.copyOf(skills);
    }
}
