package org.guichet.launch;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** How far long work is: a bar that stays in its line on a terminal, a line now and then elsewhere. */
final class ProgressLine {

    private static final int WIDTH = 30;
    private static final long QUIET_STEP = 50_000;

    private final PrintWriter out;
    private final boolean terminal;
    private long nextQuiet = QUIET_STEP;

    /** A bar where the program's output goes to a terminal. */
    static ProgressLine on(PrintWriter out) {
        return new ProgressLine(out, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    ProgressLine(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param fraction 0 to 1, or negative where the end is not known */
    void show(long count, double fraction) {
        if (terminal) {
            int full = fraction < 0 ? (int) (count / QUIET_STEP % (WIDTH + 1)) : (int) Math.min(WIDTH, fraction * WIDTH);
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + count);
            out.flush();
        } else if (count >= nextQuiet) {
            out.println(count);
            out.flush();
            nextQuiet = count - count % QUIET_STEP + QUIET_STEP;
        }
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
