package org.guichet.workflow.cardstock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.Destruction;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupAct.DestructionConfirmed;
import org.guichet.domain.cardpickup.PickupAct.DestructionWithdrawn;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The old cards and provisional papers of a day, destroyed before two people: each confirms the whole list in an own session. */
public final class DestroyPapers {

    private final StockBook book;
    private final Ledger ledger;
    private final Clock clock;

    public DestroyPapers(StockBook book, Ledger ledger, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The pickups of a day with which something came back. */
    public List<CardPickup> list(LocalDate day) {
        return book.papersTaken(begin(day), begin(day.plusDays(1))).stream()
                .filter(pickup -> {
                    ReturnedDocuments returned = pickup.returned();
                    return returned != null && returned.isAnythingHere();
                })
                .toList();
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** The first word, or the second where another person gave the first. Papers that are destroyed already are left alone. */
    public Result<List<CardPickup>> confirm(DeskSession session, LocalDate day) {
        return record(session, day, new DestructionConfirmed(), list(day).stream().filter(each -> !isDone(each)).toList());
    }

    /** The first word is taken back; the second can't be. */
    public Result<List<CardPickup>> withdraw(DeskSession session, LocalDate day) {
        List<CardPickup> own = list(day).stream()
                .filter(each -> {
                    Destruction destruction = each.particulars().destruction();
                    return destruction != null && !destruction.isDone() && destruction.first().equals(session.login());
                })
                .toList();
        return record(session, day, new DestructionWithdrawn(), own);
    }

    private static boolean isDone(CardPickup pickup) {
        Destruction destruction = pickup.particulars().destruction();
        return destruction != null && destruction.isDone();
    }

    private Result<List<CardPickup>> record(DeskSession session, LocalDate day, PickupAct act, List<CardPickup> pickups) {
        return session.<List<CardPickup>>lacks(Permission.KEEP_STOCK).orElseGet(() -> pickups.isEmpty()
                ? Result.refused(PickupRefusal.NOTHING_TO_DESTROY)
                : Result.of(
                        ledger.record(
                                session.login(),
                                pickups.stream().map(each -> new Proposal(each.aggregate(), act)).toList()),
                        _ -> list(day)));
    }
}
