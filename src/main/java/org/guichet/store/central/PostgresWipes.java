package org.guichet.store.central;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.WipeOrder;
import org.guichet.sync.protocol.WipeOrders;

/** Orders to destroy what a desk has, asked for by {@link Administration#wipe}, signed when the desk asks. */
public final class PostgresWipes implements WipeOrders {

    private final CentralDatabase database;
    private final Clock clock;

    public PostgresWipes(CentralDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public WipeOrder wipeOrder(Caller desk) throws StoreProblem {
        return database.write(connection -> {
            List<Instant> asked = new ArrayList<>();
            Rows.each(
                    connection,
                    row -> asked.add(row.getObject("wipe_asked_at", OffsetDateTime.class).toInstant()),
                    "select wipe_asked_at from desk where site = ? and desk = ? and wipe_asked_at is not null",
                    desk.site(), Rows.text(desk.desk()));
            if (asked.isEmpty()) {
                throw new StoreProblem(Code.NOT_FOUND, "no such order");
            }
            Checkpoints keys = new Checkpoints(connection, desk.site());
            String publicKey = Base64.getEncoder().encodeToString(keys.ensuredPublicKey());
            WipeOrder order = new WipeOrder(desk, asked.getFirst(), publicKey, "");
            return order.signed(keys.signer().sign(order.bytes()));
        });
    }

    @Override
    public void obeys(Caller desk) throws StoreProblem {
        database.<Boolean>write(connection -> {
            int told = Rows.write(
                    connection,
                    "update desk set wipe_begun_at = coalesce(wipe_begun_at, ?)"
                            + " where site = ? and desk = ? and wipe_asked_at is not null",
                    Rows.moment(clock.instant()), desk.site(), Rows.text(desk.desk()));
            if (told == 0) {
                throw new StoreProblem(Code.NOT_FOUND, "no such order");
            }
            return true;
        });
    }
}
