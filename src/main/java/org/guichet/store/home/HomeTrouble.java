package org.guichet.store.home;

import java.nio.file.Path;

/** Why a home folder can't be used: what people are told, with the remedy. */
public sealed interface HomeTrouble {

    record NotWritable(Path folder) implements HomeTrouble {}

    /** Another instance of the program works in it. */
    record InUse(Path folder) implements HomeTrouble {}

    /**
     * Written by a newer program.
     *
     * @param found version of the folder's format or of its database
     * @param known the newest that this program can read
     */
    record FromNewerVersion(String found, String known) implements HomeTrouble {}

    /** There is encrypted data, but not the key to it: it has to be put back from wherever the folder was copied from. */
    record KeyMissing(Path key) implements HomeTrouble {}

    /** The platform's key store has no such key, or does not give it to this user. */
    record NotInKeyStore(Path folder) implements HomeTrouble {}

    /** The key is under a passphrase, and there was nobody to ask for it. */
    record PassphraseNeeded(Path folder) implements HomeTrouble {}

    record PassphraseWrong(Path folder) implements HomeTrouble {}

    /** @param where the byte of the file at which the damage begins; -1 where only the file is known */
    record Damaged(What what, Path file, long where, String detail) implements HomeTrouble {}

    /** @param freeBytes what is left of at least {@link FreeSpace#RESERVE_BYTES} */
    record DiskFull(Path folder, long freeBytes) implements HomeTrouble {}

    /** What can be damaged, and so what helps. */
    enum What {
        /** Setting it aside ({@link HomeRepair}) and starting again rebuilds it; the journal has this desk's work. */
        DATABASE,
        /** Holds work that may not be anywhere else: never touched by the program, restored from a copy. */
        JOURNAL,
        KEY,
        FORMAT
    }
}
