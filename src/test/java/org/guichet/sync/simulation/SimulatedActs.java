package org.guichet.sync.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.staff.DeskAct;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.inmemory.Synthetic;

/** A small site on which desks get into each other's way. */
final class SimulatedActs {

    private static final LocalDate DAY = Synthetic.DAY;
    private static final int TICKETS = 8;
    private static final int CARDS = 3;

    private final List<AggregateId> tickets = new ArrayList<>();
    private final List<AggregateId> cards = new ArrayList<>();
    private final Map<AggregateId, AggregateState> base = new HashMap<>();

    SimulatedActs() {
        for (int i = 1; i <= TICKETS; i++) {
            Ticket ticket = waiting(i);
            tickets.add(ticket.aggregate());
            base.put(ticket.aggregate(), ticket);
        }
        for (int i = 20; i < 23; i++) {
            tickets.add(waiting(i).aggregate());
        }
        for (int i = 1; i <= CARDS; i++) {
            CardPickup pickup = CardPickup.untouched(Synthetic.firstCard(Synthetic.person(i, "Alder", "Ada")));
            cards.add(pickup.aggregate());
            base.put(pickup.aggregate(), pickup);
        }
    }

    private static Ticket waiting(int number) {
        Admission admission = new Admission(
                DAY, String.format("Z%03d", number), number, Procedure.CARD_PICKUP, null, null,
                DAY.atTime(8, number).toInstant(ZoneOffset.UTC), null, false, false);
        return new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(admission.admittedAt())));
    }

    Map<AggregateId, AggregateState> base() {
        return base;
    }

    /** Something that an agent of that desk might do; the kernel says whether it fits. */
    List<Proposal> gesture(SplittableRandom dice, int desk) {
        return switch (dice.nextInt(14)) {
            case 0 -> List.of(new Proposal(
                    SiteSetting.ROOM_CAPACITY.aggregate(), new SettingAct.SettingChanged(Integer.toString(10 + dice.nextInt(90)))));
            case 1 -> List.of(new Proposal(
                    DeskDay.aggregateOf(DAY, desk), new DeskAct.DeskStateChanged(any(dice, DeskState.values()))));
            case 2 -> stamp(dice);
            case 3, 4, 5 -> List.of(new Proposal(any(dice, cards), pickup(dice)));
            case 6 -> List.of(
                    new Proposal(any(dice, cards), new PickupAct.HandedOver("R-" + dice.nextInt(1_000_000))),
                    new Proposal(any(dice, tickets), new TicketAct.Served(desk)));
            case 7 -> admission(dice, desk);
            case 8 -> brought(dice);
            case 9 -> List.of(new Proposal(
                    Booking.aggregateOf("RDV-" + dice.nextInt(4)),
                    new RebookingAct.Rebooked(slot(dice), slot(dice), "Came at another hour")));
            default -> List.of(new Proposal(any(dice, tickets), ticket(dice, desk)));
        };
    }

    /** Somebody looks at a conflict. */
    static List<Proposal> settlement(SplittableRandom dice, Operation disputed) {
        DisputeAct.Choice choice = any(dice, DisputeAct.Choice.values());
        Proposal settled = new Proposal(Dispute.aggregateOf(disputed.id()), new DisputeAct.Settled(choice, "Seen with both"));
        PickupAct right = new PickupAct.HandOverSettled(disputed.deskTime(), disputed.agent(), "R");
        return choice == DisputeAct.Choice.DISPUTED_STANDS
                ? List.of(settled, new Proposal(disputed.aggregate(), right))
                : List.of(settled);
    }

    private List<Proposal> stamp(SplittableRandom dice) {
        AggregateId stamp = new StampNumber("000000000000000" + dice.nextInt(3)).aggregate();
        String card = any(dice, cards).key();
        return List.of(new Proposal(stamp, dice.nextInt(3) == 0 ? new StampAct.Released(card) : new StampAct.Used(card)));
    }

    private List<Proposal> admission(SplittableRandom dice, int desk) {
        String number = (char) ('A' + desk) + String.format("%03d", 1 + dice.nextInt(30));
        Admission admission = new Admission(
                DAY, number, dice.nextInt(50), Procedure.RENEWAL, null, null,
                DAY.atTime(9, dice.nextInt(60)).toInstant(ZoneOffset.UTC), null, false, false);
        return List.of(new Proposal(admission.ticketId().aggregate(), new TicketAct.Admitted(admission, desk)));
    }

    /** Of a file, at whichever desk: an appointment and where it stands now, a ticket and a card that are new or known already. */
    private static List<Proposal> brought(SplittableRandom dice) {
        Appointment appointment = new Appointment(
                "RDV-" + dice.nextInt(4), 1 + dice.nextInt(5), Procedure.RENEWAL, slot(dice), Appointment.Status.CONFIRMED);
        Ticket ticket = waiting(20 + dice.nextInt(3));
        SiteDataAct.DataBrought data = new SiteDataAct.DataBrought(
                List.of(), List.of(), List.of(Synthetic.firstCard(Synthetic.person(1 + dice.nextInt(5), "Alder", "Ada"))),
                List.of(appointment), List.of(), List.of(ticket), List.of());
        return List.of(new Proposal(SiteDataAct.aggregateOf("file-" + dice.nextInt(1_000_000)), data));
    }

    private static LocalDateTime slot(SplittableRandom dice) {
        return DAY.plusDays(2).atTime(9 + dice.nextInt(3), 0);
    }

    private static TicketAct ticket(SplittableRandom dice, int desk) {
        return switch (dice.nextInt(8)) {
            case 0, 1, 2 -> new TicketAct.Called(desk);
            case 3 -> new TicketAct.Recalled(desk);
            case 4 -> new TicketAct.Held(desk, HoldReason.BUYS_A_STAMP, null);
            case 5 -> new TicketAct.PutBack(desk);
            case 6 -> new TicketAct.Missed(desk);
            default -> new TicketAct.Served(desk);
        };
    }

    private PickupAct pickup(SplittableRandom dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> new PickupAct.IdentityChecked(
                    new IdentityCheck("12AB" + dice.nextInt(10), "UTO", DAY.plusYears(1), DAY, List.of()));
            case 1, 2 -> new PickupAct.CardChecked(any(dice, cards).key(), "");
            case 3 -> new PickupAct.StampTaken(new StampNumber("000000000000000" + dice.nextInt(3)));
            default -> new PickupAct.Signed(Synthetic.signature());
        };
    }

    private static <T> T any(SplittableRandom dice, T[] values) {
        return values[dice.nextInt(values.length)];
    }

    private static <T> T any(SplittableRandom dice, List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
