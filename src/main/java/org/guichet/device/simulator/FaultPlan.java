package org.guichet.device.simulator;

import java.util.ArrayDeque;
import java.util.Deque;

/** Which faults are still to happen, one a question that it fits, in the order given. */
public final class FaultPlan {

    private record Planned(SimulatedFault fault, int times) {}

    private final Deque<Planned> planned = new ArrayDeque<>();

    /** @param times how often; {@link Integer#MAX_VALUE} for ever */
    public synchronized void add(SimulatedFault fault, int times) {
        planned.add(new Planned(fault, times));
    }

    public synchronized void clear() {
        planned.clear();
    }

    /** Whether the next fault is this one; it then counts as happened. */
    synchronized boolean happens(SimulatedFault fault) {
        Planned next = planned.peekFirst();
        if (next == null || next.fault() != fault) {
            return false;
        }
        planned.pollFirst();
        if (next.times() == Integer.MAX_VALUE) {
            planned.addFirst(next);
        } else if (next.times() > 1) {
            planned.addFirst(new Planned(fault, next.times() - 1));
        }
        return true;
    }

    /** Whether the next fault is this one; it goes on. */
    synchronized boolean lasts(SimulatedFault fault) {
        Planned next = planned.peekFirst();
        return next != null && next.fault() == fault;
    }
}
