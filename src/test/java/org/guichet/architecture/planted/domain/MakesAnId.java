package org.guichet.architecture.planted.domain;

import java.util.UUID;

final class MakesAnId {
    UUID made() {
        return UUID.randomUUID();
    }
}
