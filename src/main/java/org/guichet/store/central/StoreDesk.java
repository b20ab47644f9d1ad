package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.sync.central.TakeBatch;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.OperationSignature;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.WrittenOperation;

/**
 * The store's own hand at a site: what its administrator brings in are operations of a chain like any desk's, signed with the key of
 * the store's log, and taken by the same rules. Its row among the desks has the number 0; nobody can speak as it over the network,
 * since requests are signed with a key that never leaves the store.
 */
final class StoreDesk {

    static final int NUMBER = 0;

    private static final String FIND = "select desk from desk where site = ? and desk_number = " + NUMBER;

    private static final String ADD =
            "insert into desk (desk, site, desk_number, letter, public_key, last_hash) values (?, ?, " + NUMBER + ", '', ?, ?)";

    private final SiteWork work;
    private final Caller caller;
    private final OperationSignature.Signer signer;
    private final Supplier<OperationId> ids;
    private final Clock clock;
    private int brought;

    private StoreDesk(SiteWork work, Caller caller, OperationSignature.Signer signer, Supplier<OperationId> ids, Clock clock) {
        this.work = work;
        this.caller = caller;
        this.signer = signer;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the caller's transaction, with the site's counter locked. */
    static StoreDesk at(Connection connection, String site, SiteWork work, Supplier<OperationId> ids, Clock clock) throws SQLException {
        Checkpoints keys = new Checkpoints(connection, site);
        List<String> found = new ArrayList<>();
        Rows.each(connection, row -> found.add(row.getString("desk")), FIND, site);
        if (found.isEmpty()) {
            String desk = "store-" + UUID.randomUUID().toString().substring(0, 8);
            Rows.write(connection, ADD, desk, site, keys.ensuredPublicKey(), Rows.bytes(Hash.NONE));
            found.add(desk);
        }
        return new StoreDesk(work, new Caller(site, found.getFirst()), keys.signer(), ids, clock);
    }

    /** @param key of the data, 1 to 64 characters */
    void bring(String agent, String key, SiteDataAct data) throws StoreProblem {
        ChainEnd end = work.chain(caller.desk());
        Operation operation = new Operation(
                ids.get(), caller.desk(), end.seq() + 1, end.hash(), caller.site(), agent, SiteDataAct.aggregateOf(key), 0, data,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), List.of(), "");
        WrittenOperation written = OperationSignature.sign(WrittenOperation.write(operation), signer);
        PushAnswer answer = TakeBatch.take(work, caller, List.of(List.of(SentBytes.of(written.bytes()))));
        if (!answer.placed().getFirst().verdict().changesState()) {
            throw new IllegalStateException("data that were checked before: " + answer.placed().getFirst().verdict());
        }
        brought++;
    }

    /** Operations so far. */
    int brought() {
        return brought;
    }
}
