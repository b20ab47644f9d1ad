package org.guichet.workflow.cardstock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StockAct.CardStored;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.StockDayAct.UnexpectedCardScanned;
import org.guichet.domain.cardpickup.StockRefusal;
import org.guichet.domain.cardpickup.StorageSlot;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzField;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.domain.notice.NoticeAct.NoticeQueued;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.PickupSettings;
import org.guichet.workflow.notice.TellPerson;

/** Cards out of a delivery, one scan each: an expected one goes into a slot and its person is told; any other is kept on the day's list. */
public final class ScanDelivery {

    private final CardStock stock;
    private final StockBook book;
    private final ApplicantRegister register;
    private final TellPerson tell;
    private final PickupSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    public ScanDelivery(
            CardStock stock, StockBook book, ApplicantRegister register, TellPerson tell, PickupSettings settings, Ledger ledger,
            Clock clock) {
        this.stock = stock;
        this.book = book;
        this.register = register;
        this.tell = tell;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a scan came to. */
    public sealed interface Scanned {

        String slot();

        /** @param told messages that wait to be sent because of it */
        record Stored(CardPickup pickup, Optional<Applicant> person, String slot, int told) implements Scanned {}

        /** Nobody expects it. It lies in the slot all the same, and waits on the day's list for somebody to say what becomes of it. */
        record Unexpected(String serial, String holder, String slot, OperationId by) implements Scanned {}
    }

    /**
     * @param after the slot that was filled before, for the next free one; empty at the beginning
     * @param chosen a slot as typed; empty for the next free one
     */
    public Result<Scanned> run(DeskSession session, String mrzText, String chosen, String after) {
        return session.<Scanned>lacks(Permission.KEEP_STOCK).orElseGet(() -> switch (MrzParser.read(mrzText)) {
            case MrzReading.Unreadable _ -> MrzParser.misread(mrzText).filter(each -> each.mrz().format() == MrzFormat.TD1)
                    .<Result<Scanned>>map(each -> Result.refused(StockRefusal.CARD_MISREAD, outOfPlace(each)))
                    .orElseGet(() -> Result.refused(StockRefusal.NOT_A_CARD));
            case MrzReading.Read(Mrz mrz) when mrz.format() != MrzFormat.TD1 -> Result.refused(StockRefusal.NOT_A_CARD);
            case MrzReading.Read(Mrz mrz) when !mrz.isIntact() -> Result.refused(StockRefusal.CARD_MISREAD, failed(mrz));
            case MrzReading.Read(Mrz mrz) -> store(session, mrz, chosen, after);
        });
    }

    private static String outOfPlace(MrzParser.Misread misread) {
        return misread.fields().stream().map(MrzField::name).collect(Collectors.joining(","));
    }

    private static String failed(Mrz mrz) {
        return mrz.failedChecks().stream().map(check -> check.field().name()).collect(Collectors.joining(","));
    }

    private Result<Scanned> store(DeskSession session, Mrz mrz, String chosen, String after) {
        Optional<CardPickup> known = stock.find(mrz.documentNumber());
        if (chosen.isBlank() && known.filter(card -> card.isWaiting() && card.where() == Whereabouts.IN_STOCK).isPresent()) {
            return Result.refused(PickupRefusal.CARD_IN_SLOT_ALREADY, known.get().slot());
        }
        Optional<StorageSlot> slot = chosen.isBlank() ? nextFree(known, after) : StorageSlot.typed(chosen);
        if (slot.isEmpty()) {
            return Result.refused(chosen.isBlank() ? StockRefusal.NO_FREE_SLOT : PickupRefusal.SLOT_NOT_POSSIBLE);
        }
        String place = slot.get().text();
        return known.map(card -> expected(session, card, mrz, place)).orElseGet(() -> unexpected(session, mrz, place));
    }

    /** A card that was missed goes where it should have been. */
    private Optional<StorageSlot> nextFree(Optional<CardPickup> known, String after) {
        return known.filter(card -> card.where() == Whereabouts.MISSING)
                .flatMap(card -> StorageSlot.of(card.slot()))
                .or(() -> settings.shelves().nextFree(book.slots().keySet(), after));
    }

    private Result<Scanned> expected(DeskSession session, CardPickup card, Mrz mrz, String slot) {
        String number = card.card().foreignerNumber();
        String read = mrz.foreignerNumber().orElse("");
        if (!number.isEmpty() && !read.isEmpty() && !number.equals(read)) {
            return Result.refused(PickupRefusal.CARD_OF_ANOTHER_PERSON);
        }
        Optional<Applicant> person = register.find(card.card().applicantId());
        List<Proposal> acts = new ArrayList<>();
        acts.add(new Proposal(card.aggregate(), new CardStored(slot)));
        if (card.where() == Whereabouts.EXPECTED) {
            person.ifPresent(each -> acts.addAll(tell.of(Matter.CARD_READY, 1, each, card)));
        }
        int told = (int) acts.stream().filter(act -> act.act() instanceof NoticeQueued).count();
        return Result.of(
                ledger.record(session.login(), acts),
                _ -> new Scanned.Stored(stock.find(card.card().serial()).orElseThrow(), person, slot, told));
    }

    private Result<Scanned> unexpected(DeskSession session, Mrz mrz, String slot) {
        String holder = (mrz.names().surname() + " " + mrz.names().givenNames()).strip();
        Proposal scan = new Proposal(
                StockDay.aggregateOf(LocalDate.now(clock)),
                new UnexpectedCardScanned(mrz.documentNumber(), mrz.foreignerNumber().orElse(""), holder, slot));
        return Result.of(ledger.record(session.login(), List.of(scan)), saved -> new Scanned.Unexpected(
                mrz.documentNumber(), holder, slot, saved.operations().stream().map(Operation::id).findFirst().orElseThrow()));
    }
}
