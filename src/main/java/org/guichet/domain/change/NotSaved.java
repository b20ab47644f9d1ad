package org.guichet.domain.change;

/** A gesture in the middle of many that could not be saved: those before it stay. Who asked for them says what the remedy is. */
public final class NotSaved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ledger.Trouble trouble;

    public NotSaved(Ledger.Trouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public Ledger.Trouble trouble() {
        return trouble;
    }
}
