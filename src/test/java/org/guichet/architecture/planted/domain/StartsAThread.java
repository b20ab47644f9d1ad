package org.guichet.architecture.planted.domain;

final class StartsAThread {
    Thread started() {
        return Thread.ofVirtual().start(() -> {});
    }
}
