package org.guichet.domain.fee;

import java.util.List;
import java.util.Optional;

/** What the site wrote into its fee table, as kept on this desk. */
public interface FeeBook {

    List<FeeHistory> written();

    Optional<FeeHistory> find(FeeKey key);
}
