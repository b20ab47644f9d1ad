package org.guichet.domain.trust;

import java.util.List;
import org.guichet.domain.document.trust.TrustStore;

/** The certificates that the site believes, as kept on this desk. */
public interface TrustBook {

    /** Removed ones too. */
    List<TrustEntry> all();

    default TrustStore store() {
        return new TrustStore(all().stream().filter(TrustEntry::trusted).map(TrustEntry::certificate).toList());
    }
}
