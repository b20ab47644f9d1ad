package org.guichet.domain.checklist;

import static org.guichet.inmemory.Synthetic.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Decision;
import org.guichet.domain.checklist.PersonFacts.Concerned;
import org.guichet.domain.checklist.PieceTick.How;
import org.guichet.domain.checklist.PiecesAct.MissingNoted;
import org.guichet.domain.checklist.PiecesAct.PieceTicked;
import org.guichet.domain.checklist.PiecesAct.PieceUnticked;
import org.guichet.inmemory.Operations;
import org.guichet.seeded.SeededRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesRulesTest {

    private static Decision<PersonPieces> decide(@Nullable PersonPieces known, PiecesAct act) {
        return PiecesRules.decide(known, Operations.of(1, PersonPieces.aggregateOf(Procedure.RENEWAL, 42), act, Instant.EPOCH), act);
    }

    private static PersonPieces after(@Nullable PersonPieces known, PiecesAct act) {
        return decide(known, act) instanceof Decision.Accepted<PersonPieces>(PersonPieces next)
                ? next : fail(act.toString());
    }

    private static void refused(ChecklistRefusal reason, String detail, @Nullable PersonPieces known, PiecesAct act) {
        assertEquals(Decision.<PersonPieces>refuse(reason, detail), decide(known, act));
    }

    private static PieceTicked proof(@Nullable LocalDate issuedOn) {
        return new PieceTicked("address-proof", How.SEEN, issuedOn, 3, 1, DAY);
    }

    @Test
    void aPieceIsTickedOnceAndTheTickTakenBack() {
        PersonPieces ticked = after(null, new PieceTicked("passport", How.SCANNED, null, 0, 2, DAY));
        assertEquals(
                Optional.of(new PieceTick("passport", How.SCANNED, null, 2, "a.martin", Instant.EPOCH)), ticked.tick("passport"));
        refused(ChecklistRefusal.PIECE_ALREADY_TICKED, "", ticked, new PieceTicked("passport", How.SEEN, null, 0, 2, DAY));
        assertEquals(List.of(), after(ticked, new PieceUnticked("passport")).ticks());
        refused(ChecklistRefusal.PIECE_NOT_TICKED, "", ticked, new PieceUnticked("stamp"));
    }

    @Test
    void aPieceMayBeAsOldAsTheListSaysAndNotADayMore() {
        LocalDate earliest = DAY.minusMonths(3);
        PersonPieces young = after(null, proof(earliest));
        refused(ChecklistRefusal.PIECE_TOO_OLD, earliest.toString(), null, proof(earliest.minusDays(1)));
        refused(ChecklistRefusal.PIECE_DATE_MISSING, "", null, proof(null));
        refused(ChecklistRefusal.PIECE_DATE_IN_FUTURE, "", null, proof(DAY.plusDays(1)));
        PieceTick tick = young.tick("address-proof").orElseThrow();
        assertFalse(tick.isTooOld(3, DAY));
        assertTrue(tick.isTooOld(3, DAY.plusDays(1)), "seen in time, too old by tomorrow");
        after(null, new PieceTicked("address-proof", How.NOT_CONCERNED, null, 3, 1, DAY));
    }

    /** Whatever the ages and days, what is taken is between the limit and the day. */
    @Test
    void noPieceOutsideItsAgeIsEverTaken() {
        SeededRandom.repeat(5_000, random -> {
            int months = random.nextInt(1, 25);
            LocalDate issued = DAY.minusDays(random.nextInt(-30, 900));
            boolean fits = !issued.isAfter(DAY) && !issued.isBefore(DAY.minusMonths(months));
            boolean taken = decide(null, new PieceTicked("p", How.SEEN, issued, months, 1, DAY)) instanceof Decision.Accepted;
            assertEquals(fits, taken, () -> issued + " " + months);
        });
    }

    @Test
    void whatIsMissingIsNotedUntilNothingIs() {
        PersonPieces noted = after(null, new MissingNoted(List.of("contract"), "Friday"));
        assertFalse(noted.isOver());
        assertTrue(after(noted, new MissingNoted(List.of(), "")).isOver());
        refused(ChecklistRefusal.PIECE_NOTE_TOO_LONG, "500", null, new MissingNoted(List.of(), "x".repeat(501)));
        refused(ChecklistRefusal.PIECE_UNKNOWN, "", null, new MissingNoted(List.of("No piece"), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-11-24, STUDENT, false, MINOR, NO", "2008-11-25, STUDENT, false, MINOR, YES", "2008-11-25, STUDENT, false, ADULT, NO",
        ", STUDENT, false, MINOR, ASK", ", STUDENT, false, STUDENT, YES", ", TALENT, false, STUDENT, NO", ", '', false, STUDENT, ASK",
        ", TALENT, false, SPONSORED, YES", ", EMPLOYEE, false, SPONSORED, NO", ", EMPLOYEE, false, EMPLOYED, YES",
        ", VISITOR, false, HOSTED, ASK", ", VISITOR, true, REPLACES_CARD, YES", ", VISITOR, false, REPLACES_CARD, NO",
        ", VISITOR, false, ALWAYS, YES"
    })
    void whoIsConcernedFollowsFromTheFile(
            @Nullable LocalDate birth, String title, boolean replaces, PieceCondition condition, Concerned expected) {
        assertEquals(expected, new PersonFacts(birth, title, replaces).concerned(condition, DAY));
    }
}
