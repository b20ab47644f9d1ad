package org.guichet.launch.applicants;

import java.util.List;

/** Why a file can't be imported at all; what people are told is under {@code cli.import.} and the kind's name. */
public final class FileTrouble extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Object> details;

    FileTrouble(Kind kind, Object... details) {
        super(kind.name());
        this.kind = kind;
        this.details = List.of(details);
    }

    /** The details that go with each are the arguments of its text. */
    public enum Kind {
        NOT_FOUND,
        UNREADABLE,
        EMPTY,
        /** The compressed data end early or are none. */
        COMPRESSION_BROKEN,
        /** Zero bytes, or a line without an end: a spreadsheet, an archive, UTF-16. */
        NOT_CSV,
        COLUMNS_MISSING,
        COLUMN_TWICE
    }

    public Kind kind() {
        return kind;
    }

    public Object[] details() {
        return details.toArray();
    }
}
