package org.guichet.workflow.setting;

/**
 * How well this desk's data are kept from whoever takes its disk.
 *
 * @param inEscrow whether the organisation can open a copy of them too
 */
public record KeyCare(Level level, boolean inEscrow) {

    /** Beside the data, and nobody else has it. */
    public static final KeyCare WEAKEST = new KeyCare(Level.IN_HOME, false);

    /** Where the key is; the weakest first. */
    public enum Level {
        /** Beside the data: who takes the folder can open it. */
        IN_HOME,
        IN_FILE,
        UNDER_PASSPHRASE,
        /** In the platform's key store. */
        IN_PLATFORM
    }
}
