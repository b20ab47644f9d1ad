package org.guichet.architecture.planted.domain;

final class AsksTheSystem {
    long moment() {
        return System.currentTimeMillis();
    }
}
