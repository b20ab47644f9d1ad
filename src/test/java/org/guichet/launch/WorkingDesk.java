package org.guichet.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.sync.protocol.WrittenOperation;

/**
 * A desk in a process of its own, joined to a store: it works until a line comes in or it is killed, and says each act that was
 * acknowledged to it, as place and hash. After the line it works no more, waits until nothing waits to be sent, and says so.
 */
final class WorkingDesk {

    static final String READY = "ready";
    static final String DRAINED = "drained";
    private static final int TICKETS = 12;

    private WorkingDesk() {}

    /** @param args home, number of the desk, seed, the day of the tickets, and the longest pause between two acts in milliseconds */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        int number = Integer.parseInt(args[1]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[2]));
        int pause = Integer.parseInt(args[4]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        try (OpenDesk desk = OpenDesk.ofSite(Path.of(args[0]))) {
            out.println(READY);
            while (!in.ready()) {
                TicketId ticket = TicketId.of(LocalDate.parse(args[3]), String.format("Z%03d", 1 + random.nextInt(TICKETS)));
                act(desk, new Proposal(ticket.aggregate(), any(random, number)), out);
                Thread.sleep(random.nextInt(pause));
            }
            desk.acts().exchange().link().tryNow();
            while (desk.store().outbox().waiting().operations() > 0) {
                Thread.sleep(20);
            }
            out.println(DRAINED);
            in.readLine();
            in.readLine(); // until the test has seen that all are drained
        }
    }

    private static TicketAct any(SplittableRandom random, int desk) {
        return switch (random.nextInt(5)) {
            case 0 -> new TicketAct.PutBack(desk);
            case 1 -> new TicketAct.Held(desk, HoldReason.BUYS_A_STAMP, null);
            case 2 -> new TicketAct.Missed(desk);
            default -> new TicketAct.Called(desk);
        };
    }

    private static void act(OpenDesk desk, Proposal proposal, PrintStream out) {
        if (desk.store().ledger().record("a.martin", List.of(proposal)) instanceof Outcome.Saved(List<Operation> operations)) {
            for (Operation operation : operations) {
                out.println(operation.deskSeq() + " " + WrittenOperation.write(operation).hash().hex());
            }
        }
    }
}
