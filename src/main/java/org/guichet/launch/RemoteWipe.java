package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyWipe;
import org.guichet.sync.client.WipeWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The order to destroy a home, given from afar: looked for once the store refuses the desk, and obeyed once. */
final class RemoteWipe {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteWipe.class);

    private final WipeWatch watch;
    private final AtomicReference<Optional<Runnable>> obey = new AtomicReference<>(Optional.empty());

    RemoteWipe(WipeWatch watch) {
        this.watch = watch;
    }

    /** @param destroys lets go of the home and destroys it; called at most once, on the thread of the exchange */
    void onOrder(Runnable destroys) {
        obey.set(Optional.of(destroys));
    }

    /** Does nothing where nobody can let go of the home yet: it is looked for again at the next contact. */
    void look() {
        if (obey.get().isPresent() && isOrdered()) {
            obey.getAndSet(Optional.empty()).ifPresent(Runnable::run);
        }
    }

    /** And tells the store that it is obeyed. */
    boolean isOrdered() {
        boolean ordered = watch.order().isPresent();
        if (ordered) {
            LOG.warn("the store orders that this desk's data are destroyed");
            watch.obey();
        }
        return ordered;
    }

    /** @throws CommandFailure where something is left; keys went first */
    static void destroy(Path home) {
        try {
            if (!KeyWipe.run(home, HomeDoor.keys()).left().isEmpty()) {
                throw new CommandFailure("wiped.left", home);
            }
        } catch (HomeTroubleException e) {
            throw HomeDoor.failure(e.trouble());
        } catch (IOException e) {
            throw new CommandFailure("wiped.left", home);
        }
    }
}
