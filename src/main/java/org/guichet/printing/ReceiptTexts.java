package org.guichet.printing;

/** Where the receipt's fixed texts come from, already in the receipt's language. */
@FunctionalInterface
public interface ReceiptTexts {

    String text(ReceiptLine line);
}
