package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.visavalidation.Confirmation;
import org.guichet.workflow.visavalidation.ConfirmationPress;

/** A press that keeps the confirmations instead of drawing them. */
public final class PaperlessConfirmations implements ConfirmationPress {

    private final List<Confirmation> confirmations = new ArrayList<>();

    public List<Confirmation> all() {
        return List.copyOf(confirmations);
    }

    @Override
    public byte[] pdf(Confirmation confirmation) {
        confirmations.add(confirmation);
        return confirmation.reference().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<ModuleGrid> code(String reference, String visaNumber, Instant at) {
        return Optional.empty();
    }
}
