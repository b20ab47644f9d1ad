package org.guichet.architecture.planted.desktop;

import java.util.concurrent.CompletableFuture;

final class RunsAsynchronously {
    CompletableFuture<String> made() {
        return CompletableFuture.supplyAsync(() -> "");
    }
}
