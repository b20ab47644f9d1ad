package org.guichet.device.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.device.chip.emulated.ChipSpecimens;
import org.guichet.device.chip.emulated.EmulatedFault;
import org.guichet.device.chip.emulated.EmulatedReader;
import org.guichet.workflow.chip.ChipAnswer;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.chip.ChipReaders.Found;
import org.guichet.workflow.chip.ChipReaders.Tried;
import org.guichet.workflow.chip.ChipStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers that come and go, documents that are laid and lifted, on the reader's own thread. */
class WaitingForChipsTest {

    private static final ChipTerminals NO_SERVICE = new ChipTerminals() {
        @Override
        public List<Found> list() throws ChipTrouble {
            throw new ChipTrouble(ChipFault.NO_SERVICE, "");
        }

        @Override
        public Link connect(String id) throws ChipTrouble {
            throw new ChipTrouble(ChipFault.NO_SERVICE, "");
        }
    };

    private final EmulatedReader reader = new EmulatedReader();
    private final WaitingForChips chips = new WaitingForChips(List.of(NO_SERVICE, reader));
    private final BlockingQueue<ChipStep> steps = new LinkedBlockingQueue<>();
    private final BlockingQueue<ChipAnswer> answers = new LinkedBlockingQueue<>();
    private final List<String> threads = new ArrayList<>();

    @AfterEach
    void stop() {
        chips.stop();
    }

    private void read() {
        read(chips);
    }

    private void read(WaitingForChips by) {
        by.read("", ChipSpecimens.key(), new ChipReaders.Watcher() {
            @Override
            public void at(ChipStep step, int percent) {
                steps.add(step);
            }

            @Override
            public void ended(ChipAnswer answer) {
                threads.add(Thread.currentThread().getName());
                answers.add(answer);
            }
        });
    }

    private ChipAnswer answer() throws InterruptedException {
        return Optional.ofNullable(answers.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void aDocumentIsWaitedForAndRead() throws InterruptedException {
        read();
        assertEquals(ChipStep.WAITING, steps.poll(20, TimeUnit.SECONDS));
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.NONE);
        assertInstanceOf(ChipAnswer.Read.class, answer());
        assertEquals(List.of("chip-reader"), threads);
        assertTrue(steps.contains(ChipStep.PHOTO));
    }

    @Test
    void aReaderThatIsPulledOutEndsTheWaiting() throws InterruptedException {
        read();
        assertEquals(ChipStep.WAITING, steps.poll(20, TimeUnit.SECONDS));
        reader.plug(false);
        assertEquals(new ChipAnswer.Failed(ChipFault.NO_SERVICE, ""), answer());
        assertEquals(Optional.of(ChipFault.NO_SERVICE), chips.look().trouble());
        reader.plug(true);
        assertEquals(1, chips.look().readers().size());
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.NONE);
        read();
        assertInstanceOf(ChipAnswer.Read.class, answer());
    }

    /** Windows itself opens a card that has just come. */
    @Test
    void aReaderThatIsBusyForAMomentIsTriedAgain() throws InterruptedException {
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.NONE);
        AtomicInteger tries = new AtomicInteger();
        WaitingForChips behind = new WaitingForChips(List.of(new ChipTerminals() {
            @Override
            public List<Found> list() {
                return reader.list();
            }

            @Override
            public Link connect(String id) throws ChipTrouble {
                if (tries.incrementAndGet() < 3) {
                    throw new ChipTrouble(tries.get() == 1 ? ChipFault.BUSY : ChipFault.MUTE, "");
                }
                return reader.connect(id);
            }
        }));
        read(behind);
        assertInstanceOf(ChipAnswer.Read.class, answer());
        assertEquals(3, tries.get());
    }

    @Test
    void whatIsGivenUpSaysNothingMore() throws InterruptedException {
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.SLOW);
        read();
        assertEquals(ChipStep.OPENING, steps.poll(20, TimeUnit.SECONDS));
        chips.stop();
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.NONE);
        read();
        assertInstanceOf(ChipAnswer.Read.class, answer());
        assertEquals(1, threads.size(), "the first is silent");
    }

    @Test
    void aReaderIsTriedWithoutOpeningTheDocument() {
        assertEquals(new Tried.Failed(ChipFault.NO_DOCUMENT), chips.tryOut(EmulatedReader.ID));
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.NONE);
        assertEquals(new Tried.Document(true), chips.tryOut(EmulatedReader.ID));
        reader.lay(ChipSpecimens.chip(ChipSpecimens.files()), EmulatedFault.OTHER_CARD);
        assertEquals(new Tried.Failed(ChipFault.NO_DOCUMENT_CHIP), chips.tryOut(EmulatedReader.ID));
        assertEquals(Optional.of(ChipFault.NO_READER), new WaitingForChips(List.of()).look().trouble());
    }
}
