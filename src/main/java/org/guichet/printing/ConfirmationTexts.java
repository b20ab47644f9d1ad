package org.guichet.printing;

/** Where the confirmation's fixed texts come from, in one language. */
@FunctionalInterface
public interface ConfirmationTexts {

    String text(ConfirmationLine line);
}
