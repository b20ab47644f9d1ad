package org.guichet.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import org.guichet.domain.exchange.OutboxRefusal;
import org.guichet.store.local.LocalStore;
import org.guichet.store.seal.SealedParts;
import org.guichet.store.seal.StoreKey;
import org.guichet.sync.client.OutboxExport;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.KnownStore;
import org.guichet.sync.protocol.OutboxFile;
import org.guichet.workflow.Result;
import org.guichet.workflow.exchange.ExportOutbox;

/** Makes files of a desk's operations for its store. Batches are signed with the real time, whatever a demonstration's clock says. */
final class OutboxFiles implements ExportOutbox.Press {

    private record Ready(KnownStore store, StoreKey key) {}

    private final LocalStore desk;
    private final Enrolment enrolment;
    private final Identity identity;

    OutboxFiles(LocalStore desk, Enrolment enrolment, Identity identity) {
        this.desk = desk;
        this.enrolment = enrolment;
        this.identity = identity;
    }

    private Optional<Ready> ready() {
        return SealingKey.of(desk).flatMap(each -> desk.deskCopy().store().map(store -> new Ready(store, each)));
    }

    @Override
    public Result<String> name() {
        return ready().isPresent()
                ? Result.done(OutboxFile.nameOf(enrolment.caller(), Clock.systemUTC().instant()))
                : Result.refused(OutboxRefusal.OUTBOX_STORE_KEY_UNKNOWN);
    }

    @Override
    public Result<byte[]> bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            return switch (write(desk.deskCopy().confirmedUpTo(), file)) {
                case Result.Done<Integer> _ -> Result.done(file.toByteArray());
                case Result.Refused<Integer> refused -> Result.refused(refused.reason(), refused.detail());
                case Result.NotSaved<Integer> notSaved -> new Result.NotSaved<>(notSaved.trouble());
            };
        } catch (IOException e) {
            throw new UncheckedIOException("memory is no device", e);
        }
    }

    /**
     * Writes all operations after a place in the desk's chain.
     *
     * @return how many there are; refused where there is none, or no key to seal with, and nothing was written then
     */
    Result<Integer> write(long after, OutputStream file) throws IOException {
        Ready ready = ready().orElse(null);
        if (ready == null) {
            return Result.refused(OutboxRefusal.OUTBOX_STORE_KEY_UNKNOWN);
        }
        if (after >= desk.deskCopy().chainEnd().seq()) {
            return Result.refused(OutboxRefusal.OUTBOX_NOTHING_WAITS);
        }
        Clock clock = Clock.systemUTC();
        OutboxFile.Header header = OutboxFile.Header.of(
                ready.store().store(), ready.key().id(), enrolment.caller(), after, clock.instant());
        file.write(header.line());
        SealedParts.Writer parts = new SealedParts.Writer(ready.key(), header.line(), file);
        return Result.done(OutboxExport.write(desk.deskCopy(), after, enrolment.caller(), identity, clock, parts::part));
    }
}
