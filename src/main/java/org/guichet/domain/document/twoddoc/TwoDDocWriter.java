package org.guichet.domain.document.twoddoc;

/** Puts a 2D-Doc together, for demonstration documents and tests; signing it is the caller's. */
public final class TwoDDocWriter {

    private TwoDDocWriter() {}

    /**
     * @param unsigned header and data as they were signed
     * @param signature r and s one after the other
     */
    public static String signed(String unsigned, byte[] signature) {
        return unsigned + TwoDDocParser.US + Base32Text.of(signature);
    }
}
