package org.guichet.workflow.visavalidation;

/** Makes a confirmation into a document, or the advice that is given instead. */
public interface ConfirmationPress {

    byte[] pdf(Confirmation confirmation);

    byte[] pdf(Advice advice);
}
