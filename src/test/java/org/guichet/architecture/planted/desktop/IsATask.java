package org.guichet.architecture.planted.desktop;

import javafx.concurrent.Task;

final class IsATask extends Task<String> {
    @Override
    protected String call() {
        return "";
    }
}
