package org.guichet.device.chip.emulated;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipReaders.Found;
import org.guichet.workflow.scanner.Device;
import org.jspecify.annotations.Nullable;

/** A reader that is not there, on which emulated chips are laid. It can be unplugged. */
public final class EmulatedReader implements ChipTerminals {

    public static final String ID = "emulated-chip-reader";

    private static final int UNTIL_TAKEN = 38;
    private static final long SLOW_NANOS = 100_000_000;
    private static final int READ_BINARY = 0xb0;
    private static final int STATUS = 2;

    private @Nullable EmulatedChip chip;
    private EmulatedFault fault = EmulatedFault.NONE;
    private boolean plugged = true;

    public synchronized void lay(EmulatedChip document, EmulatedFault wrong) {
        chip = document;
        fault = wrong;
    }

    public synchronized void takeAway() {
        chip = null;
    }

    /** @param in false pulls it out */
    public synchronized void plug(boolean in) {
        plugged = in;
    }

    private synchronized @Nullable EmulatedChip lying() {
        return plugged ? chip : null;
    }

    @Override
    public synchronized List<Found> list() {
        return plugged ? List.of(new Found(new Device(ID, ID, true), chip != null)) : List.of();
    }

    @Override
    public Link connect(String id) throws ChipTrouble {
        EmulatedChip lying = lying();
        if (lying == null) {
            throw new ChipTrouble(ChipFault.TAKEN_AWAY, "");
        }
        lying.reset();
        return new Contact(lying, fault);
    }

    private final class Contact implements Link {

        private final EmulatedChip document;
        private final EmulatedFault wrong;
        private final SplittableRandom random = new SplittableRandom(1);
        private int commands;
        private boolean reading;

        Contact(EmulatedChip document, EmulatedFault wrong) {
            this.document = document;
            this.wrong = wrong;
        }

        @Override
        public byte[] transmit(byte[] command) throws ChipTrouble {
            commands++;
            boolean lifted = wrong == EmulatedFault.TAKEN_AWAY && commands > UNTIL_TAKEN;
            if (lifted || lying() != document) {
                throw new ChipTrouble(ChipFault.TAKEN_AWAY, "");
            }
            boolean secured = (command[0] & 0x0c) == 0x0c;
            reading |= secured && (command[1] & 0xff) == READ_BINARY;
            byte[] answer = document.transmit(command);
            return switch (wrong) {
                case SLOW -> {
                    LockSupport.parkNanos(SLOW_NANOS);
                    yield answer;
                }
                case GARBAGE -> reading ? garbage() : answer;
                case CHANGED_ANSWERS -> secured && answer.length > STATUS ? changed(answer) : answer;
                case OTHER_CARD -> new byte[] {0x6a, (byte) 0x82};
                case NONE, TAKEN_AWAY -> answer;
            };
        }

        private byte[] garbage() {
            byte[] anything = new byte[random.nextInt(STATUS, 260)];
            random.nextBytes(anything);
            return anything;
        }

        private byte[] changed(byte[] answer) {
            answer[answer.length - STATUS - 1] ^= 1;
            return answer;
        }

        @Override
        public void close() {
            document.reset();
        }
    }
}
