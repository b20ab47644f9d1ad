package org.guichet.store.capture;

/** Bytes that are no capture sealed for this key, or not all of it, or changed. */
public final class SealBroken extends Exception {

    private static final long serialVersionUID = 1;

    SealBroken(String message) {
        super(message);
    }
}
