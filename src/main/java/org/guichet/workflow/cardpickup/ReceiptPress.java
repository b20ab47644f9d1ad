package org.guichet.workflow.cardpickup;

/** Makes a receipt into a document, shows it and puts it on paper. */
public interface ReceiptPress {

    byte[] pdf(Receipt receipt);

    byte[] pdf(ProvisionalPaper paper);

    /** The first page as a PNG picture for the screen. */
    byte[] preview(byte[] pdf);

    Printed print(byte[] pdf, String jobName);

    /** What became of a print job. */
    enum Printed {
        HANDED_TO_PRINTER,
        NO_PRINTER,
        PRINTER_REFUSED
    }
}
