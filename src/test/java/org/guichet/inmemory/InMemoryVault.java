package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault;

/** A vault that seals nothing: a test sees what was put into it. */
public final class InMemoryVault implements CaptureVault {

    private final Map<Hash, CaptureLabel> kept = new LinkedHashMap<>();
    private Optional<EnrolmentRefusal> refusing = Optional.empty();
    private int made;

    public Map<Hash, CaptureLabel> kept() {
        return kept;
    }

    /** From now on nothing can be sealed, for that reason; empty to let it be sealed again. */
    public void refuse(Optional<EnrolmentRefusal> reason) {
        refusing = reason;
    }

    @Override
    public Sealing seal(CaptureLabel label, byte[] plain) {
        if (refusing.isPresent()) {
            return new Sealing.NotSealed(refusing.get());
        }
        made++;
        Hash name = Hash.of((made + label.what()).getBytes(StandardCharsets.UTF_8));
        kept.put(name, label);
        return new Sealing.Sealed(name);
    }

    @Override
    public List<Waiting> waiting() {
        return kept.keySet().stream().map(name -> new Waiting(name, 1)).toList();
    }

    @Override
    public void discard(Hash capture) {
        kept.remove(capture);
    }

    @Override
    public void keepOnly(Collection<Hash> named) {
        kept.keySet().retainAll(List.copyOf(named));
    }

    @Override
    public Room room() {
        return Room.ENOUGH;
    }
}
