package org.guichet.sync.client;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.OutboxFile;
import org.guichet.sync.protocol.PartSink;
import org.guichet.sync.protocol.PushMessage;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SignedRequest;

/** A desk's operations as signed batches that somebody carries to the store. Marks nothing: the feed says what has arrived. */
public final class OutboxExport {

    private OutboxExport() {}

    /**
     * All operations after a place in the desk's chain.
     *
     * @return how many there were; where there were none, nothing was written
     */
    public static int write(DeskCopy copy, long after, Caller caller, Identity identity, Clock clock, PartSink sink)
            throws IOException {
        long end = copy.chainEnd().seq();
        long at = after;
        while (at < end) {
            List<List<SentBytes>> gestures = copy.gesturesAfter(at, CentralStore.MOST_OPERATIONS, CentralStore.MOST_BYTES);
            at += gestures.stream().mapToInt(List::size).sum();
            byte[] push = PushMessage.write(gestures);
            SignedRequest request = OutboxFile.request(caller, identity.agent().get(), clock.instant(), push);
            sink.part(OutboxFile.writeBatch(request, identity.key().sign(request.bytes()), push), at >= end);
        }
        return (int) (at - after);
    }
}
