package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Hash;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.SentBytes;

/**
 * What a desk did before it learned that its right to speak was taken away: kept apart, in the desk's order, until somebody decides. The
 * desk may have been stolen, so no more is kept than a desk does in days.
 */
final class Withheld {

    /** Operations of one desk. */
    static final int MOST = 20_000;

    /** What is decided. Names are stored: append only. */
    enum Decision {
        TAKEN,
        DISMISSED
    }

    /** @param gesture the first place of the gesture in the desk's chain */
    record Line(String desk, long deskSeq, long gesture, SentBytes sent, Instant received) {}

    private static final String SELECT = "select w.desk, w.desk_seq, w.gesture, w.bytes, w.received_at from withheld w"
            + " join desk d on d.desk = w.desk where d.site = ? and w.decision is null order by w.desk, w.desk_seq";

    private final Connection connection;

    Withheld(Connection connection) {
        this.connection = connection;
    }

    /** Those that go on where the desk's chain ends here; what is kept already is passed over. */
    int keep(Caller caller, List<List<SentBytes>> gestures) throws SQLException {
        DeskChain desk = DeskChain.lock(connection, caller.site(), List.of(caller.desk())).get(caller.desk());
        if (desk == null) {
            return 0;
        }
        ChainEnd end = end(desk);
        long room = desk.end().seq() + MOST;
        int kept = 0;
        for (List<SentBytes> gesture : gestures) {
            ChainEnd next = follows(caller, gesture, end);
            if (next.seq() > room) {
                break;
            }
            if (!next.equals(end)) {
                insert(caller.desk(), end.seq() + 1, gesture);
                kept += gesture.size();
                end = next;
            }
        }
        return kept;
    }

    private ChainEnd end(DeskChain desk) throws SQLException {
        List<ChainEnd> last = new ArrayList<>();
        Rows.each(
                connection,
                row -> last.add(new ChainEnd(row.getLong("desk_seq"), Hash.of(row.getBytes("bytes")))),
                "select desk_seq, bytes from withheld where desk = ? order by desk_seq desc limit 1",
                desk.desk());
        return last.stream().filter(each -> each.seq() > desk.end().seq()).findFirst().orElse(desk.end());
    }

    /** The end of the chain with the gesture; as it is where the gesture does not follow. */
    private static ChainEnd follows(Caller caller, List<SentBytes> gesture, ChainEnd end) {
        ChainEnd next = end;
        for (SentBytes each : gesture) {
            ReceivedOperation operation = ReceivedOperation.read(each).orElse(null);
            if (operation == null) {
                return end;
            }
            boolean follows = operation.desk().equals(caller.desk())
                    && operation.site().equals(caller.site())
                    && operation.deskSeq() == next.seq() + 1
                    && operation.prevHash().equals(next.hash());
            if (!follows) {
                return end;
            }
            next = new ChainEnd(operation.deskSeq(), operation.hash());
        }
        return next;
    }

    private void insert(String desk, long first, List<SentBytes> gesture) throws SQLException {
        for (int i = 0; i < gesture.size(); i++) {
            Rows.write(
                    connection,
                    "insert into withheld (desk, desk_seq, gesture, bytes) values (?, ?, ?, ?)",
                    desk, first + i, first, gesture.get(i).bytes());
        }
    }

    /** All of a site that nobody has decided on, by desk and in their order. */
    List<Line> undecided(String site) throws SQLException {
        List<Line> lines = new ArrayList<>();
        Rows.each(
                connection,
                row -> lines.add(new Line(
                        row.getString("desk"), row.getLong("desk_seq"), row.getLong("gesture"), SentBytes.of(row.getBytes("bytes")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant())),
                SELECT,
                site);
        return lines;
    }

    int decide(String desk, Decision decision, Instant now) throws SQLException {
        return Rows.write(
                connection,
                "update withheld set decision = ?, decided_at = ? where desk = ? and decision is null",
                decision.name(), Rows.moment(now), desk);
    }
}
