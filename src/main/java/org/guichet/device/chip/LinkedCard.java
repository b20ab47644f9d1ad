package org.guichet.device.chip;

import java.util.Set;
import java.util.function.BooleanSupplier;
import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.workflow.chip.ChipFault;
import org.jspecify.annotations.Nullable;

/** A chip on its reader, as JMRTD asks for it. Bounded in answers: one that goes on for ever is given up. */
final class LinkedCard extends CardService {

    /** A chip with a photograph of the largest size takes about 2,000. */
    private static final int MOST_ANSWERS = 6_000;

    private static final int DONE = 0x9000;

    /** Security status, conditions of use, no file, no data. */
    private static final Set<Integer> NO_FILE = Set.of(0x6982, 0x6985, 0x6a82, 0x6a88);

    private final ChipTerminals.Link link;
    private final BooleanSupplier givenUp;
    private @Nullable ChipTrouble trouble;
    private int answers;
    private int status = DONE;

    LinkedCard(ChipTerminals.Link link, BooleanSupplier givenUp) {
        this.link = link;
        this.givenUp = givenUp;
    }

    /** What went wrong between program and chip; null where nothing did, however the chip answered. */
    @Nullable ChipTrouble trouble() {
        return trouble;
    }

    /** Whether the chip itself said no, last: otherwise what went wrong is in what it answered. */
    boolean hasRefused() {
        return status != DONE;
    }

    /** Whether it said that it has no such file, or keeps it to itself. */
    boolean hasNoSuchFile() {
        return NO_FILE.contains(status);
    }

    @Override
    public void open() {
        state = SESSION_STARTED_STATE;
    }

    @Override
    public boolean isOpen() {
        return state == SESSION_STARTED_STATE;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        if (givenUp.getAsBoolean()) {
            throw failed(new ChipTrouble(ChipFault.TAKEN_AWAY, "given up"));
        }
        if (++answers > MOST_ANSWERS) {
            throw failed(new ChipTrouble(ChipFault.GARBAGE, "does not end"));
        }
        try {
            byte[] answer = link.transmit(command.getBytes());
            if (answer.length < 2) {
                throw failed(new ChipTrouble(ChipFault.GARBAGE, "an answer without a status"));
            }
            ResponseAPDU response = new ResponseAPDU(answer);
            status = response.getSW();
            return response;
        } catch (ChipTrouble gone) {
            throw failed(gone);
        }
    }

    private CardServiceException failed(ChipTrouble why) {
        trouble = why;
        return new CardServiceException(why.fault().name());
    }

    @Override
    public byte[] getATR() {
        return new byte[0];
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
        link.close();
    }

    @Override
    public boolean isConnectionLost(Exception e) {
        return trouble != null;
    }
}
