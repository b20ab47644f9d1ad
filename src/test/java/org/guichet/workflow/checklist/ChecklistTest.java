package org.guichet.workflow.checklist;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct.ChecklistIssued;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistRefusal;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceCondition;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick.How;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.checklist.ReadChecklist.View;
import org.guichet.workflow.file.PersonFile;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    private final DeskFixture desk = new DeskFixture();
    private final ChecklistActs acts = desk.acts.checklists();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);
    private final PersonFile file = done(desk.acts.openFile().run(desk.agent, LEILA.id(), Purpose.PERSON_AT_THE_DESK));

    private View view() {
        return done(acts.read().run(desk.agent, file, Procedure.VISA_VALIDATION));
    }

    private static List<String> ids(List<Piece> pieces) {
        return pieces.stream().map(Piece::id).toList();
    }

    @Test
    void aScanTicksItsPieceAndWhatIsMissingIsNoted() {
        assertTrue(ids(view().missing()).containsAll(List.of("passport", "visa", "address-proof")));
        View scanned = done(acts.check().scanned(desk.agent, file, Procedure.VISA_VALIDATION, PieceScan.VISA, null));
        assertFalse(ids(scanned.missing()).contains("visa"));
        refused(
                ChecklistRefusal.PIECE_UNKNOWN,
                acts.check().scanned(desk.agent, file, Procedure.VISA_VALIDATION, PieceScan.VISA, null));
        refused(
                ChecklistRefusal.PIECE_TOO_OLD, Synthetic.DAY.minusMonths(3).toString(), acts.check().tick(
                        desk.agent, file, Procedure.VISA_VALIDATION, "address-proof", How.SEEN, Synthetic.DAY.minusMonths(4)));
        View noted = done(acts.check().noteMissing(desk.agent, file, Procedure.VISA_VALIDATION, " Comes back on Friday "));
        assertEquals("Comes back on Friday", noted.pieces().missing().note());
        assertEquals(ids(noted.missing()), noted.pieces().missing().pieces());
        assertTrue(ids(done(acts.check().untick(desk.agent, file, Procedure.VISA_VALIDATION, "visa")).missing()).contains("visa"));
    }

    @Test
    void theSitesOwnListHoldsAtOnceAndCanBeTakenBack() {
        Checklist supplied = done(acts.write().current(supervisor, Procedure.VISA_VALIDATION));
        Piece photo = new Piece("photo", "Une photo", "A photo", PieceCondition.ALWAYS, 6, PieceScan.NONE);
        Checklist own = done(acts.write().run(supervisor, Procedure.VISA_VALIDATION, List.of(photo), "New circular"));
        assertEquals(1, own.version());
        assertEquals(List.of("photo"), ids(view().missing()));
        refused(ChecklistRefusal.CHECKLIST_UNCHANGED, acts.write().run(supervisor, Procedure.VISA_VALIDATION, List.of(photo), "again"));
        Checklist back = done(acts.write().run(supervisor, Procedure.VISA_VALIDATION, supplied.pieces(), "Taken back"));
        assertEquals(supplied.pieces(), back.pieces());
        assertEquals(2, back.version());
    }

    @Test
    void whatThePersonTakesAlongIsInTheTrail() {
        byte[] paper = done(acts.issue().run(desk.agent, view(), Locale.UK, "Visa validation", Medium.PAPER));
        assertTrue(paper.length > 0);
        assertEquals(
                new ChecklistIssued("VISA_VALIDATION", Medium.PAPER), desk.site.ledger().operations().getLast().act());
    }
}
