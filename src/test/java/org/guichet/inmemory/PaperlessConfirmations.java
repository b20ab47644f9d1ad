package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guichet.workflow.visavalidation.Advice;
import org.guichet.workflow.visavalidation.Confirmation;
import org.guichet.workflow.visavalidation.ConfirmationPress;

/** A press that keeps the confirmations instead of drawing them. */
public final class PaperlessConfirmations implements ConfirmationPress {

    private final List<Confirmation> confirmations = new ArrayList<>();

    public List<Confirmation> all() {
        return List.copyOf(confirmations);
    }

    @Override
    public byte[] pdf(Advice advice) {
        return advice.adviceEnglish().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] pdf(Confirmation confirmation) {
        confirmations.add(confirmation);
        return confirmation.reference().getBytes(StandardCharsets.UTF_8);
    }
}
