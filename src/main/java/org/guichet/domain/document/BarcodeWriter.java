package org.guichet.domain.document;

/** Draws texts as codes that scanners read. */
public interface BarcodeWriter {

    /** @param text of capital letters and digits for the smallest code; a quarter of it may be damaged */
    ModuleGrid qr(String text);

    /** @param latin one character a byte, as documents carry them */
    ModuleGrid dataMatrix(String latin);
}
