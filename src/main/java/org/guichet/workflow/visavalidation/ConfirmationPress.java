package org.guichet.workflow.visavalidation;

import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.document.ModuleGrid;

/** Makes a confirmation into a document, with a code that proves it. */
public interface ConfirmationPress {

    byte[] pdf(Confirmation confirmation);

    /** Empty where what the code would say fits into none. */
    Optional<ModuleGrid> code(String reference, String visaNumber, Instant at);
}
