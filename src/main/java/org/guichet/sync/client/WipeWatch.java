package org.guichet.sync.client;

import java.util.Optional;
import org.guichet.sync.desk.KeptLog;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.WipeOrder;
import org.guichet.sync.protocol.WipeOrders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the store of a desk that may not speak any more whether its data are to be destroyed. Only an order for this desk counts, signed
 * with the key that the store's checkpoints were signed with for as long as the desk knows it: whoever merely stands in the store's
 * place destroys nothing.
 */
public final class WipeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(WipeWatch.class);

    private final WipeOrders orders;
    private final KeptLog kept;
    private final Caller desk;

    public WipeWatch(WipeOrders orders, KeptLog kept, Caller desk) {
        this.orders = orders;
        this.kept = kept;
        this.desk = desk;
    }

    /** Empty also where the store can't be asked, or the order is not the store's own. */
    public Optional<WipeOrder> order() {
        try {
            WipeOrder order = orders.wipeOrder(desk);
            boolean own = order.desk().equals(desk) && order.isSigned() && isOfTheStore(order.publicKey());
            if (!own) {
                LOG.error("an order to destroy this desk's data that its store has not signed: not obeyed");
            }
            return own ? Optional.of(order) : Optional.empty();
        } catch (StoreProblem problem) {
            if (problem.code() != Code.NOT_FOUND) {
                LOG.warn("the store could not be asked for its orders: {}", problem.code());
            }
            return Optional.empty();
        }
    }

    private boolean isOfTheStore(String publicKey) {
        return kept.newest().map(known -> known.publicKey().equals(publicKey)).orElse(true);
    }

    /** Tells the store; what is to be destroyed is destroyed also where it can't be told. */
    public void obey() {
        try {
            orders.obeys(desk);
        } catch (StoreProblem problem) {
            LOG.warn("the store could not be told that its order is obeyed: {}", problem.code());
        }
    }
}
