package org.guichet.workflow.visavalidation;

/** Makes a confirmation into a document. */
public interface ConfirmationPress {

    byte[] pdf(Confirmation confirmation);
}
