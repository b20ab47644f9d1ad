package org.guichet.device;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one device: it is opened, read and let go of here, so that no driver is called from two threads. It ends by being
 * told, never by an interrupt, which some drivers take for a fault.
 */
public final class DeviceThread {

    /** What is done with the device. */
    public interface Work {

        /** Does the next bit, at most some tenths of a second long. @return milliseconds to rest before the one after it */
        long step();

        /** Lets go of the device, open or not. */
        void release();
    }

    private final Work work;
    private final Thread thread;
    private final @Nullable DeviceThread before;
    private boolean ended;

    private DeviceThread(String name, Work work, @Nullable DeviceThread before) {
        this.work = work;
        this.before = before;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** @param before had the same kind of device: it lets go first */
    public static DeviceThread start(String name, Work work, @Nullable DeviceThread before) {
        if (before != null) {
            before.end();
        }
        DeviceThread started = new DeviceThread(name, work, before);
        started.thread.start();
        return started;
    }

    /** The device is let go of as soon as the bit at hand is done; returns at once. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** @return whether the device was let go of in time */
    public boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        thread.join(unit.toMillis(time));
        return !thread.isAlive();
    }

    private void run() {
        try {
            if (before != null) {
                before.thread.join();
            }
            while (!hasEnded()) {
                rest(work.step());
            }
        } catch (InterruptedException nobodyHereDoes) {
            Thread.currentThread().interrupt();
        } finally {
            work.release();
        }
    }

    /** Whether it was told to end. */
    public synchronized boolean hasEnded() {
        return ended;
    }

    private synchronized void rest(long millis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0 && !ended; left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())) {
            wait(left);
        }
    }
}
