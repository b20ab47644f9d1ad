package org.guichet.launch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.domain.change.Operation;
import org.guichet.domain.lookup.PersonElsewhere;
import org.guichet.store.local.LocalStore;
import org.guichet.sync.client.CaptureLoop;
import org.guichet.sync.client.CaptureUpload;
import org.guichet.sync.client.Exchange;
import org.guichet.sync.client.ExchangeLoop;
import org.guichet.sync.client.Hints;
import org.guichet.sync.client.HttpCaptureStore;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.HttpTemplateStore;
import org.guichet.sync.client.HttpWipeOrders;
import org.guichet.sync.client.LogWatch;
import org.guichet.sync.client.PinnedAuthority;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.client.WipeWatch;
import org.guichet.sync.desk.Enrolment;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.biometric.TemplateSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk's line to its central store: the connection, what it signs with, and the exchange that runs over it. */
final class StoreLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreLine.class);

    private final Enrolment enrolment;
    private final StoreConnection connection;
    private final Identity identity;
    private final HttpCentralStore store;
    private final AtomicReference<String> agent = new AtomicReference<>("");

    /** Requests carry the real time, whatever a demonstration's clock says. */
    StoreLine(Enrolment enrolment) {
        this.enrolment = enrolment;
        StoreAddress address = StoreAddress.read(enrolment.address()).orElseThrow(() -> new CommandFailure("cli.desk.key"));
        this.connection = new StoreConnection(address, Clock.systemUTC(), PinnedAuthority.trust(enrolment.authority()));
        this.identity = new Identity(StoreJoining.keyOf(enrolment), agent::get);
        this.store = new HttpCentralStore(connection, identity);
    }

    CentralStore store() {
        return store;
    }

    Enrolment enrolment() {
        return enrolment;
    }

    /** One exchange after another, for as long as it is open. */
    Running start(LocalStore desk, Clock clock) {
        SealingKey.joined(desk, enrolment.sealingKey());
        ExchangeLoop loop = new ExchangeLoop(
                exchange(desk), desk.deskCopy(), clock, new SplittableRandom());
        desk.ledger().onSaved(operations -> saved(operations, loop));
        RemoteWipe wipe = wipe(desk);
        loop.onRevoked(wipe::look);
        loop.start();
        Hints hints = Hints.listen(connection, enrolment.caller(), identity, _ -> loop.hinted());
        CaptureLoop captures = new CaptureLoop(captures(desk), desk.captures(), loop, new SplittableRandom());
        captures.start();
        return new Running(loop, hints, captures, wipe);
    }

    RemoteWipe wipe(LocalStore desk) {
        return new RemoteWipe(new WipeWatch(new HttpWipeOrders(connection, identity), desk.keptLog(), enrolment.caller()));
    }

    Exchange exchange(LocalStore desk) {
        DeskCopy copy = desk.deskCopy();
        LogWatch watch = new LogWatch(store, desk.keptLog(), copy, enrolment.caller(), Clock.systemUTC(), new SplittableRandom());
        return new Exchange(
                copy, store, enrolment.caller(), greeting -> SealingKey.remember(desk, greeting.sealingKey()), Optional.of(watch));
    }

    OutboxFiles files(LocalStore desk) {
        SealingKey.joined(desk, enrolment.sealingKey());
        return new OutboxFiles(desk, enrolment, identity);
    }

    TemplateSource templates() {
        return new StoreTemplates(new HttpTemplateStore(connection, identity), enrolment.caller());
    }

    CaptureUpload captures(LocalStore desk) {
        return new CaptureUpload(desk.captures(), new HttpCaptureStore(connection, identity), enrolment.caller());
    }

    private void saved(List<Operation> operations, ExchangeLoop loop) {
        if (!operations.isEmpty() && operations.getFirst().desk().equals(enrolment.caller().desk())) {
            agent.set(operations.getLast().agent());
            loop.saved();
        }
    }

    /** People of other sites; empty where the store can't be reached. */
    Optional<List<PersonElsewhere>> elsewhere(String text, int limit) {
        try {
            return Optional.of(store.people(enrolment.caller(), text, limit).stream()
                    .map(each -> new PersonElsewhere(
                            each.surname(), each.givenNames(), each.birthYear(), each.nationality(), each.maskedNumber(), each.site()))
                    .toList());
        } catch (StoreProblem problem) {
            LOG.info("people of other sites could not be asked for: {}", problem.code());
            return Optional.empty();
        }
    }

    /** What runs on threads of its own. */
    record Running(ExchangeLoop loop, Hints hints, CaptureLoop captures, RemoteWipe wipe) implements AutoCloseable {
        @Override
        public void close() {
            hints.close();
            captures.close();
            loop.close();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
