package org.guichet.domain.trust;

import org.guichet.domain.change.RefusalReason;

/** Why the site's certificates can't be changed so. */
public enum TrustRefusal implements RefusalReason {
    CERTIFICATE_ALREADY_TRUSTED,
    CERTIFICATE_NOT_TRUSTED,
    /** What another desk sent is no certificate, or not the one that it is about. */
    CERTIFICATE_NOT_POSSIBLE
}
