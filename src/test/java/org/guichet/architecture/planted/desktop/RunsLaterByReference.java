package org.guichet.architecture.planted.desktop;

import java.util.concurrent.Executor;
import javafx.application.Platform;

final class RunsLaterByReference {
    Executor door() {
        return Platform::runLater;
    }
}
