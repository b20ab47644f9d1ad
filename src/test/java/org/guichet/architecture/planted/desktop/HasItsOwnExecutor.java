package org.guichet.architecture.planted.desktop;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

final class HasItsOwnExecutor {
    ExecutorService made() {
        return Executors.newSingleThreadExecutor();
    }
}
