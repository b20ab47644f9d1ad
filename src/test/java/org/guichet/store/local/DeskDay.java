package org.guichet.store.local;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.home.HomeOpening;

/** A small synthetic site for tests of the store: people 1 to 40, a card and a waiting ticket for each. */
final class DeskDay {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    static final int PEOPLE = 40;
    static final String SURNAME = "Quillfeather";
    static final String AGENT = "a.martin";

    private static final AtomicLong SEEDS = new AtomicLong();

    private DeskDay() {}

    static LocalStore.Setup setup(Path folder, long seed) {
        return new LocalStore.Setup(folder, "desk-7", "site-54", ticking(), ids(seed), DeskDay::fill);
    }

    static LocalStore open(Path folder) {
        return opened(LocalStore.open(setup(folder, SEEDS.incrementAndGet())));
    }

    static LocalStore opened(HomeOpening<LocalStore> opening) {
        return switch (opening) {
            case HomeOpening.Opened<LocalStore>(LocalStore store) -> store;
            case HomeOpening.NotOpened<LocalStore>(var trouble) -> throw new AssertionError("not opened: " + trouble);
        };
    }

    /** A clock that goes on by a second whenever it is read. */
    static Clock ticking() {
        return new Clock() {
            private Instant now = MORNING;

            @Override
            public synchronized Instant instant() {
                now = now.plus(Duration.ofSeconds(1));
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** UUIDv7 in form; of a seed, so that runs can be repeated. */
    static Supplier<OperationId> ids(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return () -> new OperationId(new UUID(
                (random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE));
    }

    static void fill(BaseData base) {
        List<Integer> numbers = IntStream.rangeClosed(1, PEOPLE).boxed().toList();
        base.applicants(numbers.stream().map(DeskDay::person).toList());
        base.cards(numbers.stream().map(DeskDay::card).toList());
        base.appointments(numbers.stream()
                .map(i -> new Appointment("RDV" + i, i, Procedure.CARD_PICKUP, DAY.atTime(9, i), Appointment.Status.CONFIRMED))
                .toList());
        base.tickets(numbers.stream().map(DeskDay::ticket).toList());
        base.desk(new ServiceDesk(3, Set.of(Procedure.CARD_PICKUP, Procedure.BIOMETRICS)));
        base.setting(HomeSettings.TICKET_LETTER, "B");
    }

    static void fillStaff(BaseData base) {
        base.agent(new Agent(AGENT, "Alix Martin", Role.AGENT), "correct horse".toCharArray());
    }

    static Applicant person(int i) {
        return new Applicant(
                i,
                Optional.of(new ForeignerNumber(number(i))),
                SURNAME + i,
                "Zélie",
                LocalDate.of(1990, 1, 1).plusDays(i),
                Applicant.Sex.F,
                "UTO",
                "+3363998" + (1000 + i),
                "p" + i + "@example.org");
    }

    static String number(int i) {
        return String.valueOf(7_700_000_000L + i);
    }

    /** Every second one costs a stamp; every third one replaces a card. */
    static ResidenceCard card(int i) {
        return new ResidenceCard(
                serial(i), i, number(i), "DOS" + i, "EMPLOYEE", "C-" + i, i % 2 == 0 ? 22500 : 0,
                LocalDate.of(2036, 1, 1), i % 3 == 0 ? "OLD" + i : null, i % 3 == 0);
    }

    static String serial(int i) {
        return "CARD" + (10000 + i);
    }

    static Ticket ticket(int i) {
        Admission admission = new Admission(
                DAY, "A%03d".formatted(i), i, Procedure.CARD_PICKUP, "RDV" + i, MORNING, MORNING, null, false, false);
        return new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(MORNING)));
    }

    static StampNumber stamp(int i) {
        return new StampNumber("%016d".formatted(990_000_000_000L + i));
    }

    static List<Proposal> call(int i) {
        return gesture(ticketAct(i, new TicketAct.Called(3)));
    }

    static Proposal ticketAct(int i, TicketAct act) {
        return new Proposal(ticket(i).aggregate(), act);
    }

    static Proposal cardAct(int i, PickupAct act) {
        return new Proposal(CardPickup.aggregateOf(serial(i)), act);
    }

    static List<Proposal> gesture(Proposal... proposals) {
        return List.of(proposals);
    }

    static PickupAct identityChecked() {
        return new PickupAct.IdentityChecked(
                new IdentityCheck("P1234567", "UTO", LocalDate.of(2030, 1, 1), DAY, List.of("givenNames")));
    }

    static Signature signature() {
        return new Signature(2.5, List.of(new Signature.Stroke(List.of(
                new Signature.Point(0.1, 0.2, 0, 0.5), new Signature.Point(0.15, 0.25, 12, 0.5)))));
    }

    /** The gestures of serving one person: the call, and each step of the pickup. */
    static List<List<Proposal>> pickup(int i) {
        List<List<Proposal>> gestures = new ArrayList<>();
        gestures.add(call(i));
        CardPickup untouched = CardPickup.untouched(card(i));
        Arrays.stream(PickupStep.values())
                .filter(each -> !untouched.isSettled(each))
                .forEach(each -> gestures.add(step(i, each)));
        return gestures;
    }

    /** The stamp is used up in the gesture that takes it; the hand-over also ends the ticket. */
    static List<Proposal> step(int i, PickupStep step) {
        return switch (step) {
            case IDENTITY -> gesture(cardAct(i, identityChecked()));
            case CARD -> gesture(cardAct(i, new PickupAct.CardChecked(serial(i), number(i))));
            case STAMP -> gesture(
                    new Proposal(stamp(i).aggregate(), new StampAct.Used(serial(i))),
                    cardAct(i, new PickupAct.StampTaken(stamp(i))));
            case OLD_DOCUMENTS -> gesture(cardAct(i, new PickupAct.OldDocumentsReturned(Return.TAKEN_BACK, Return.TAKEN_BACK)));
            case FINGER -> gesture(cardAct(i, new PickupAct.FingerCompared(FingerCheck.Outcome.SAME_PERSON, "")));
            case SIGNATURE -> gesture(cardAct(i, new PickupAct.Signed(signature())));
            case HAND_OVER -> gesture(
                    cardAct(i, new PickupAct.HandedOver("R-" + i)), ticketAct(i, new TicketAct.Served(3)));
        };
    }

    static List<Operation> saved(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved(List<Operation> operations) -> operations;
            default -> throw new AssertionError("not saved: " + outcome);
        };
    }
}
