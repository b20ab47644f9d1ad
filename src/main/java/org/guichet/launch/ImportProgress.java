package org.guichet.launch;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.guichet.language.Texts;

/** How far an import has come: a bar that moves on a terminal, a line each tenth where the output goes to a file. */
final class ImportProgress {

    private static final int WIDTH = 30;
    private static final int STEPS = 10;

    private final PrintWriter out;
    private final Texts texts;
    private final boolean terminal;
    private final long startedNanos = System.nanoTime();
    private long shown;

    ImportProgress(PrintWriter out, Texts texts, boolean terminal) {
        this.out = out;
        this.texts = texts;
        this.terminal = terminal;
    }

    static ImportProgress on(PrintWriter out, Texts texts) {
        boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new ImportProgress(out, texts, terminal);
    }

    void at(long line, long ofLines) {
        long most = Math.max(1, ofLines);
        long done = Math.min(line, most);
        if (terminal) {
            int filled = (int) (done * WIDTH / most);
            out.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + told(done, most) + " ");
            out.flush();
        } else if (done * STEPS / most > shown) {
            shown = done * STEPS / most;
            out.println(told(done, most));
        }
    }

    private String told(long done, long most) {
        long seconds = (System.nanoTime() - startedNanos) / 1_000_000_000L;
        return texts.text("cli.import.progress", done, most, (double) done / most, seconds);
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
