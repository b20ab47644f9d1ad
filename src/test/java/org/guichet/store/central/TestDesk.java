package org.guichet.store.central;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.OperationBytes;
import org.guichet.sync.protocol.SentBytes;

/** A desk that makes operations in its chain. */
public final class TestDesk {

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    /** An act about a thing. */
    public record Deed(AggregateId about, Act act) {}

    private final Caller caller;
    private ChainEnd end = ChainEnd.NONE;
    private OperationId last = new OperationId(new UUID(0, 0));

    public TestDesk(Caller caller) {
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }

    public ChainEnd end() {
        return end;
    }

    /** Of the operation made last. */
    public OperationId last() {
        return last;
    }

    /** Goes back, as a copy of the desk would. */
    public void rewind(ChainEnd to) {
        end = to;
    }

    public static Deed deed(AggregateId about, Act act) {
        return new Deed(about, act);
    }

    public SentBytes write(AggregateId about, Act act) {
        return gesture(deed(about, act)).getFirst();
    }

    public List<SentBytes> gesture(Deed... deeds) {
        List<SentBytes> sent = new ArrayList<>();
        for (Deed deed : deeds) {
            last = new OperationId(UUID.randomUUID());
            SentBytes bytes = SentBytes.of(OperationBytes.write(operation(last, deed)));
            end = new ChainEnd(end.seq() + 1, bytes.hash());
            sent.add(bytes);
        }
        return sent;
    }

    private Operation operation(OperationId id, Deed deed) {
        return new Operation(
                id, caller.desk(), end.seq() + 1, end.hash(), caller.site(), "a.martin", deed.about(), 0, deed.act(), NOW,
                List.<Hash>of(), "");
    }

    /** An operation in other words, at the end of the chain. */
    public SentBytes rewritten(String operation) {
        SentBytes bytes = SentBytes.of(operation.getBytes(StandardCharsets.UTF_8));
        end = new ChainEnd(end.seq() + 1, bytes.hash());
        return bytes;
    }
}
