package org.guichet.store.central;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.store.central.Withheld.Decision;
import org.guichet.store.central.Withheld.Line;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** Acts of desks whose right to speak was taken away while they were cut off: somebody looks at them, and takes or dismisses them. */
public final class Review {

    private final CentralDatabase database;
    private final PostgresStore store;
    private final Clock clock;

    public Review(CentralDatabase database, PostgresStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** @param operation as far as this program can read it */
    public record Act(String desk, long deskSeq, Instant received, Optional<ReceivedOperation> operation) {}

    /** What waits for a decision at a site, by desk, in the desks' order. */
    public List<Act> waiting(String site) throws StoreProblem {
        return database.read(connection -> {
            SiteCounter.read(connection, site);
            return new Withheld(connection).undecided(site).stream()
                    .map(each -> new Act(each.desk(), each.deskSeq(), each.received(), ReceivedOperation.read(each.sent())))
                    .toList();
        });
    }

    /**
     * Takes what a desk did as if it had arrived in time: each act gets the verdict that the site's state now gives it. The desk stays
     * revoked.
     *
     * @return operations taken
     */
    public int take(String site, String desk) throws StoreProblem {
        List<List<SentBytes>> gestures = gestures(site, desk);
        Caller caller = new Caller(site, desk);
        int taken = 0;
        List<List<SentBytes>> batch = new ArrayList<>();
        int size = 0;
        for (List<SentBytes> gesture : gestures) {
            if (size > 0 && size + gesture.size() > CentralStore.MOST_OPERATIONS) {
                taken += store.pushWithheld(caller, batch).placed().size();
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(gesture);
            size += gesture.size();
        }
        taken += store.pushWithheld(caller, batch).placed().size();
        decide(desk, Decision.TAKEN);
        return taken;
    }

    /** What a desk did is kept, and changes nothing. */
    public int dismiss(String site, String desk) throws StoreProblem {
        gestures(site, desk);
        return decide(desk, Decision.DISMISSED);
    }

    private int decide(String desk, Decision decision) throws StoreProblem {
        return database.write(connection -> new Withheld(connection).decide(desk, decision, clock.instant()));
    }

    private List<List<SentBytes>> gestures(String site, String desk) throws StoreProblem {
        List<Line> lines = database.read(connection -> new Withheld(connection).undecided(site)).stream()
                .filter(each -> each.desk().equals(desk))
                .toList();
        if (lines.isEmpty()) {
            throw new StoreProblem(Code.NOT_FOUND, "nothing of that desk waits");
        }
        List<List<SentBytes>> gestures = new ArrayList<>();
        long gesture = 0;
        for (Line each : lines) {
            if (each.gesture() != gesture) {
                gestures.add(new ArrayList<>());
                gesture = each.gesture();
            }
            gestures.getLast().add(each.sent());
        }
        return gestures;
    }
}
