package org.guichet.device.simulator;

/** The simulated scanner's threads: one that waits for questions, and one for each question while it is answered. */
final class SimulatorThreads {

    private SimulatorThreads() {}

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
