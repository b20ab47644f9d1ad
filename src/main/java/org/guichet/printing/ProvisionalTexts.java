package org.guichet.printing;

/** Where the provisional paper's fixed texts come from, already in its language. */
@FunctionalInterface
public interface ProvisionalTexts {

    String text(ProvisionalLine line);
}
