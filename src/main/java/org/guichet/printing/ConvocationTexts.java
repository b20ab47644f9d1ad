package org.guichet.printing;

/** Where the convocation's fixed texts come from, already in its language. */
@FunctionalInterface
public interface ConvocationTexts {

    String text(ConvocationLine line);
}
