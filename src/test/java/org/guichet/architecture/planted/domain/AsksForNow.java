package org.guichet.architecture.planted.domain;

import java.time.Instant;

final class AsksForNow {
    Instant moment() {
        return Instant.now();
    }
}
