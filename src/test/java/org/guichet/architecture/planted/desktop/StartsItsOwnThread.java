package org.guichet.architecture.planted.desktop;

final class StartsItsOwnThread {
    Thread made() {
        return new Thread(() -> {});
    }
}
