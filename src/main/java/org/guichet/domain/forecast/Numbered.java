package org.guichet.domain.forecast;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.appointment.Procedure;

/** The procedures by number, for arrays. The numbers live no longer than a forecast. */
final class Numbered {

    static final List<Procedure> PROCEDURES = List.of(Procedure.values());

    static final int COUNT = PROCEDURES.size();

    private static final Map<Procedure, Integer> NUMBERS = new EnumMap<>(Procedure.class);

    static {
        PROCEDURES.forEach(each -> NUMBERS.put(each, NUMBERS.size()));
    }

    private Numbered() {}

    static int of(Procedure procedure) {
        return NUMBERS.getOrDefault(procedure, 0);
    }
}
