package org.guichet.domain.checklist;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the file knows of whom a checklist is for.
 *
 * @param birthDate null where the file does not know it
 * @param title ground of stay, key of the catalogue under {@code permit.}; empty where the file knows none
 */
public record PersonFacts(@Nullable LocalDate birthDate, String title, boolean replacesCard) {

    private static final int OF_AGE = 18;
    private static final Set<String> EMPLOYED = Set.of("EMPLOYEE", "TALENT", "ICT_POSTED_WORKER");
    private static final Set<String> SPONSORED = Set.of("TALENT", "ICT_POSTED_WORKER");

    /** Whether a condition holds for this person. */
    public enum Concerned {
        YES,
        NO,
        /** The file does not know: the agent asks. */
        ASK
    }

    public Concerned concerned(PieceCondition condition, LocalDate today) {
        return switch (condition) {
            case ALWAYS -> Concerned.YES;
            case STUDENT -> ofTitle(title.equals("STUDENT"));
            case EMPLOYED -> ofTitle(EMPLOYED.contains(title));
            case SPONSORED -> ofTitle(SPONSORED.contains(title));
            case MINOR -> ofAge(today, true);
            case ADULT -> ofAge(today, false);
            case HOSTED -> Concerned.ASK;
            case REPLACES_CARD -> replacesCard ? Concerned.YES : Concerned.NO;
        };
    }

    private Concerned ofTitle(boolean holds) {
        return title.isEmpty() ? Concerned.ASK : holds ? Concerned.YES : Concerned.NO;
    }

    private Concerned ofAge(LocalDate today, boolean minor) {
        if (birthDate == null) {
            return Concerned.ASK;
        }
        return birthDate.plusYears(OF_AGE).isAfter(today) == minor ? Concerned.YES : Concerned.NO;
    }
}
