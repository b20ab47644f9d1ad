package org.guichet.store.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.TicketAct;
import org.guichet.sync.protocol.WrittenOperation;

/** A desk in a process of its own that works until it is killed, and says what was acknowledged to it. */
final class KilledDesk {

    /** Printed when the store is open. */
    static final String READY = "ready";

    private final LocalStore store;
    private final SplittableRandom random;
    private final PrintStream out;
    private final OperationId[] lastCalls = new OperationId[DeskDay.PEOPLE + 1];

    private KilledDesk(LocalStore store, long seed, PrintStream out) {
        this.store = store;
        this.random = new SplittableRandom(seed);
        this.out = out;
    }

    /** @param args folder, seed, and a number of acts after which to leave; none to go on until killed */
    public static void main(String[] args) {
        long seed = Long.parseLong(args[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        LocalStore store = DeskDay.opened(LocalStore.open(DeskDay.setup(Path.of(args[0]), seed)));
        out.println(READY);
        KilledDesk desk = new KilledDesk(store, seed, out);
        long acts = args.length > 2 ? Long.parseLong(args[2]) : Long.MAX_VALUE;
        for (long i = 0; i < acts; i++) {
            desk.act();
        }
        store.close();
    }

    private void act() {
        int person = 1 + random.nextInt(DeskDay.PEOPLE);
        List<Proposal> gesture = random.nextInt(3) == 0 ? queueGesture(person) : pickupGesture(person);
        if (store.ledger().record(DeskDay.AGENT, gesture) instanceof Outcome.Saved(List<Operation> operations)) {
            for (Operation operation : operations) {
                out.println(operation.deskSeq() + " " + WrittenOperation.write(operation).hash().hex());
            }
            if (operations.getFirst().act() instanceof TicketAct.Called) {
                lastCalls[person] = operations.getFirst().id();
            }
        }
    }

    private List<Proposal> queueGesture(int person) {
        OperationId last = lastCalls[person];
        TicketAct act = switch (random.nextInt(5)) {
            case 0 -> new TicketAct.PutBack(3);
            case 1 -> new TicketAct.Held(3, HoldReason.BUYS_A_STAMP, null);
            case 2 -> new TicketAct.Missed(3);
            case 3 -> last == null ? new TicketAct.Recalled(3) : new TicketAct.Undone(last);
            default -> new TicketAct.Called(3);
        };
        return List.of(DeskDay.ticketAct(person, act));
    }

    /** The next step of the pickup, or a step back; the whole way to the hand-over now and then. */
    private List<Proposal> pickupGesture(int person) {
        CardPickup pickup = store.cards().find(DeskDay.serial(person)).orElseThrow();
        Optional<PickupStep> next = pickup.nextStep();
        if (next.isEmpty() || random.nextInt(4) == 0) {
            return List.of(DeskDay.cardAct(person, new PickupAct.StepReopened(PickupStep.SIGNATURE)));
        }
        if (next.get() == PickupStep.HAND_OVER && random.nextInt(20) > 0) {
            return List.of(DeskDay.cardAct(person, new PickupAct.StepReopened(PickupStep.IDENTITY)));
        }
        return DeskDay.step(person, next.get());
    }
}
