package org.guichet.architecture.planted.desktop;

import javafx.application.Platform;

final class RunsLater {
    void run() {
        Platform.runLater(() -> {});
    }
}
