package org.guichet.domain.document;

/** The barcodes met on documents and convocations. */
public enum BarcodeKind {
    DATA_MATRIX,
    QR,
    PDF_417,
    CODE_128
}
