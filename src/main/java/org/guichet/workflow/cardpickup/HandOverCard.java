package org.guichet.workflow.cardpickup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.HandedOver;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.queue.MatterOrder;

/** Hands the card over. It can't be undone; the person's ticket at this desk is finished with it, in the same gesture. */
public final class HandOverCard {

    private final PickupGesture gesture;
    private final QueueBook book;
    private final Clock clock;

    public HandOverCard(PickupGesture gesture, QueueBook book, Clock clock) {
        this.gesture = gesture;
        this.book = book;
        this.clock = clock;
    }

    public Result<CardPickup> run(DeskSession session, String serial) {
        return gesture.record(session, serial, pickup -> proposals(session, pickup));
    }

    private List<Proposal> proposals(DeskSession session, CardPickup pickup) {
        String serial = pickup.card().serial();
        LocalDate day = LocalDate.now(clock);
        List<Proposal> proposals = new ArrayList<>();
        proposals.add(new Proposal(CardPickup.aggregateOf(serial), new HandedOver(receiptNumber(day, serial))));
        int desk = session.desk().number();
        book.tickets(day).stream()
                .filter(ticket -> ticket.admission().applicantId() == pickup.card().applicantId())
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(desk))
                .filter(ticket -> ticket.matters().size() == 1 || ticket.isLeft(Procedure.CARD_PICKUP))
                .map(ticket -> new Proposal(
                        ticket.aggregate(), MatterOrder.finish(session.desk(), ticket, Procedure.CARD_PICKUP)))
                .forEach(proposals::add);
        return proposals;
    }

    /** A card is handed over once, so its serial makes the receipt's number unique. */
    private static String receiptNumber(LocalDate day, String serial) {
        return "R-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + serial;
    }
}
