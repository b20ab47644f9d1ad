package org.guichet.domain.document;

/** Draws texts as codes that scanners read. */
public interface BarcodeWriter {

    /** @param text of capital letters and digits for the smallest code; a quarter of it may be damaged */
    ModuleGrid qr(String text);
}
