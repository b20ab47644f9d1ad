package org.guichet.architecture.planted.workflow;

final class PrintsToTheConsole {
    void run() {
        System.out.println("done");
    }
}
