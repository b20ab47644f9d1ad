package org.guichet.store.home;

/** Carries a trouble up to the nearest {@link HomeOpening} inside the store ring; never leaves the ring. */
public final class HomeTroubleException extends Exception {

    private final transient HomeTrouble trouble;

    public HomeTroubleException(HomeTrouble trouble) {
        super(trouble.toString());
        this.trouble = trouble;
    }

    public HomeTroubleException(HomeTrouble trouble, Throwable cause) {
        super(trouble.toString(), cause);
        this.trouble = trouble;
    }

    public HomeTrouble trouble() {
        return trouble;
    }
}
