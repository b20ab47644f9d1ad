package org.guichet.device.chip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.device.DeviceThread;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.workflow.chip.ChipAnswer;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.chip.ChipStep;
import org.jspecify.annotations.Nullable;

/** The readers of several drivers as if they were one's, on one thread: it waits for a document, reads it, and ends. */
public final class WaitingForChips implements ChipReaders {

    private static final long MOST_WAITING = TimeUnit.SECONDS.toNanos(45);
    private static final long MOST_TRYING = TimeUnit.SECONDS.toNanos(3);
    private static final long NEXT_LOOK = 300;
    private static final long NEVER = 60_000;

    private final List<ChipTerminals> drivers;
    private @Nullable DeviceThread thread;
    private @Nullable Reading current;

    public WaitingForChips(List<ChipTerminals> drivers) {
        this.drivers = List.copyOf(drivers);
    }

    @Override
    public Look look() {
        List<Found> readers = new ArrayList<>();
        ChipFault trouble = ChipFault.NO_READER;
        for (ChipTerminals driver : drivers) {
            try {
                readers.addAll(driver.list());
            } catch (ChipTrouble none) {
                trouble = none.fault() == ChipFault.NO_SERVICE ? ChipFault.NO_SERVICE : trouble;
            }
        }
        return new Look(readers, readers.isEmpty() ? Optional.of(trouble) : Optional.empty());
    }

    @Override
    public Tried tryOut(String reader) {
        try {
            boolean occupied = look().readers().stream().anyMatch(each -> each.device().id().equals(reader) && each.occupied());
            return occupied ? new Tried.Document(ChipSession.speaksPace(connect(reader))) : new Tried.Failed(ChipFault.NO_DOCUMENT);
        } catch (ChipTrouble trouble) {
            return new Tried.Failed(trouble.fault());
        }
    }

    @Override
    public synchronized void read(String reader, ChipKey key, Watcher watcher) {
        stop();
        Reading reading = new Reading(reader, key, watcher);
        current = reading;
        thread = DeviceThread.start("chip-reader", reading, thread);
    }

    @Override
    public synchronized void stop() {
        if (current != null) {
            current.givenUp.set(true);
        }
        if (thread != null) {
            thread.end();
        }
    }

    private ChipTerminals.Link connect(String id) throws ChipTrouble {
        for (ChipTerminals driver : drivers) {
            try {
                if (driver.list().stream().anyMatch(each -> each.device().id().equals(id))) {
                    return driver.connect(id);
                }
            } catch (ChipTrouble trouble) {
                if (trouble.fault() != ChipFault.NO_SERVICE && trouble.fault() != ChipFault.NO_READER) {
                    throw trouble;
                }
            }
        }
        throw new ChipTrouble(ChipFault.TAKEN_AWAY, "the reader");
    }

    private synchronized void endThread(Reading of) {
        if (current == of && thread != null) {
            thread.end();
        }
    }

    private final class Reading implements DeviceThread.Work {

        private final String reader;
        private final ChipKey key;
        private final Watcher watcher;
        private final AtomicBoolean givenUp = new AtomicBoolean();
        private final long began = System.nanoTime();
        private boolean told;
        private long firstTry;
        private boolean over;

        Reading(String reader, ChipKey key, Watcher watcher) {
            this.reader = reader;
            this.key = key;
            this.watcher = watcher;
        }

        @Override
        public long step() {
            if (over || givenUp.get()) {
                return NEVER;
            }
            Look look = look();
            Optional<Found> occupied = look.readers().stream()
                    .filter(each -> each.occupied() && (reader.isEmpty() || each.device().id().equals(reader))).findFirst();
            boolean known = look.readers().stream().anyMatch(each -> reader.isEmpty() || each.device().id().equals(reader));
            if (occupied.isPresent()) {
                ChipAnswer answer = read(occupied.get().device().id());
                if (!mayPass(answer)) {
                    end(answer);
                }
            } else if (!known) {
                end(new ChipAnswer.Failed(look.trouble().orElse(ChipFault.NO_READER), reader));
            } else if (System.nanoTime() - began > MOST_WAITING) {
                end(new ChipAnswer.Failed(ChipFault.NO_DOCUMENT, ""));
            } else if (!told) {
                told = true;
                watcher.at(ChipStep.WAITING, 0);
            }
            return over ? NEVER : NEXT_LOOK;
        }

        /** The system looks at a card that has just come, too; and one that is still being laid down does not answer yet. */
        private boolean mayPass(ChipAnswer answer) {
            firstTry = firstTry == 0 ? System.nanoTime() : firstTry;
            return answer instanceof ChipAnswer.Failed(var fault, var _) && (fault == ChipFault.BUSY || fault == ChipFault.MUTE)
                    && System.nanoTime() - firstTry < MOST_TRYING;
        }

        private ChipAnswer read(String id) {
            try {
                return new ChipAnswer.Read(ChipSession.read(connect(id), key, this::at, givenUp::get));
            } catch (ChipTrouble trouble) {
                return new ChipAnswer.Failed(trouble.fault(), String.valueOf(trouble.getMessage()));
            }
        }

        private void at(ChipStep step, int percent) {
            if (!givenUp.get()) {
                watcher.at(step, percent);
            }
        }

        private void end(ChipAnswer answer) {
            over = true;
            endThread(this);
            if (!givenUp.get()) {
                watcher.ended(answer);
            } else if (answer instanceof ChipAnswer.Read(var content)) {
                content.wipe();
            }
        }

        @Override
        public void release() {
            givenUp.set(true);
        }
    }
}
