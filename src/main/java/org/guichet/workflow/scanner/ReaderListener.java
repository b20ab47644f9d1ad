package org.guichet.workflow.scanner;

/** Who is told of a reader, on the reader's own thread. */
public interface ReaderListener {

    void is(ReaderState state);

    /** A code in sight; as often as it is read. */
    void read(String text);

    /** Something came that is no code: a damaged one, or the wrong speed of the line. */
    void garbled();

    /** What a camera sees. */
    void saw(CameraFrame frame);
}
