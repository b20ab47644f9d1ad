package org.guichet.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.ReaderState;

/** Keeps what a reader says, for a test that waits for it. */
public final class ToldReader implements ReaderListener {

    private static final String GARBLED = "garbled";

    public final AtomicInteger frames = new AtomicInteger();
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

    @Override
    public void is(ReaderState state) {
        told.add(state);
    }

    @Override
    public void read(String text) {
        told.add(text);
    }

    @Override
    public void garbled() {
        told.add(GARBLED);
    }

    @Override
    public void saw(CameraFrame frame) {
        frames.incrementAndGet();
    }

    /** The next that was said: a state or a text. */
    public void expect(Object wanted) throws InterruptedException {
        Object next = told.poll(20, TimeUnit.SECONDS);
        assertNotNull(next, () -> "nothing was said instead of " + wanted);
        assertEquals(wanted, next);
    }

    public void expectGarbled() throws InterruptedException {
        expect(GARBLED);
    }

    /** Whether nothing more was said so far. */
    public boolean isSilent() {
        return told.isEmpty();
    }

    public void forget() {
        told.clear();
    }
}
