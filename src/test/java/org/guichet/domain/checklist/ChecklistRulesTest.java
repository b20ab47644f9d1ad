package org.guichet.domain.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Decision;
import org.guichet.domain.checklist.ChecklistAct.ChecklistWritten;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChecklistRulesTest {

    private static final Piece PASSPORT = piece("passport", "Passeport", "Passport", 0);

    private static Piece piece(String id, String french, String english, int months) {
        return new Piece(id, french, english, PieceCondition.ALWAYS, months, PieceScan.NONE);
    }

    private static Decision<Checklist> decide(@Nullable Checklist known, List<Piece> pieces, String reason) {
        ChecklistWritten act = new ChecklistWritten(pieces, reason);
        return ChecklistRules.decide(known, Operations.of(1, Checklist.aggregateOf(Procedure.RENEWAL), act, Instant.EPOCH), act);
    }

    private static void refused(ChecklistRefusal reason, String detail, List<Piece> pieces) {
        assertEquals(Decision.<Checklist>refuse(reason, detail), decide(null, pieces, "why"));
    }

    @Test
    void eachVersionCountsUpAndSaysByWhomAndWhy() {
        Checklist first = new Checklist(Procedure.RENEWAL, 1, List.of(PASSPORT), "a.martin", "Circular");
        assertEquals(Decision.accept(first), decide(null, List.of(PASSPORT), "Circular"));
        assertEquals(
                Decision.accept(new Checklist(Procedure.RENEWAL, 2, List.of(), "a.martin", "Nothing more")),
                decide(first, List.of(), "Nothing more"));
        assertEquals(Decision.<Checklist>refuse(ChecklistRefusal.CHECKLIST_UNCHANGED), decide(first, List.of(PASSPORT), "again"));
        assertEquals(Decision.<Checklist>refuse(ChecklistRefusal.CHECKLIST_REASON_MISSING), decide(first, List.of(), " "));
    }

    @Test
    void whatIsNoPieceIsRefusedByName() {
        refused(ChecklistRefusal.PIECE_ID_INVALID, "Pass port", List.of(piece("Pass port", "x", "x", 0)));
        refused(ChecklistRefusal.PIECE_ID_INVALID, "x".repeat(32), List.of(piece("x".repeat(60), "x", "x", 0)));
        refused(ChecklistRefusal.PIECE_TWICE, "passport", List.of(PASSPORT, piece("passport", "y", "y", 0)));
        refused(ChecklistRefusal.PIECE_TEXT_MISSING, "p", List.of(piece("p", "x", " ", 0)));
        refused(ChecklistRefusal.PIECE_TEXT_MISSING, "p", List.of(piece("p", "x".repeat(201), "x", 0)));
        refused(ChecklistRefusal.PIECE_AGE_OUT_OF_LIMITS, "p", List.of(piece("p", "x", "x", 121)));
        refused(ChecklistRefusal.CHECKLIST_TOO_LONG, "40", Collections.nCopies(41, PASSPORT));
    }

    @Test
    void aListAsTextIsReadAndAWrongLineIsNamed() {
        String text = "# pieces\n\nRENEWAL;passport;ALWAYS;0;PASSPORT;Passeport;Passport\nRENEWAL;proof;HOSTED;3;NONE;Preuve;Proof\n";
        assertEquals(
                List.of("passport", "proof"),
                ChecklistLines.read(text).get(Procedure.RENEWAL).pieces().stream().map(Piece::id).toList());
        for (String wrong : List.of("RENEWAL;passport", "TRAVEL;p;ALWAYS;0;NONE;x;x", "RENEWAL;P P;ALWAYS;0;NONE;x;x")) {
            var no = assertThrows(IllegalArgumentException.class, () -> ChecklistLines.read("# one\n" + wrong));
            assertTrue(String.valueOf(no.getMessage()).startsWith("line 2 "), no::getMessage);
        }
    }
}
