package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault;

/** A vault that seals nothing: a test sees what was put into it. */
public final class InMemoryVault implements CaptureVault {

    private final Map<Hash, CaptureLabel> kept = new LinkedHashMap<>();
    private Optional<EnrolmentRefusal> refusing = Optional.empty();
    private Room room = Room.ENOUGH;
    private int made;
    private long named = 1;

    public Map<Hash, CaptureLabel> kept() {
        return kept;
    }

    /** From now on nothing can be sealed, for that reason; empty to let it be sealed again. */
    public void refuse(Optional<EnrolmentRefusal> reason) {
        refusing = reason;
    }

    long next() {
        return named++;
    }

    @Override
    public Sealing seal(OperationId operation, CaptureLabel label, byte[] plain) {
        if (refusing.isPresent()) {
            return new Sealing.NotSealed(refusing.get());
        }
        made++;
        Hash name = Hash.of((made + label.what()).getBytes(StandardCharsets.UTF_8));
        kept.put(name, label);
        return new Sealing.Sealed(name);
    }

    @Override
    public List<Hash> waiting() {
        return List.copyOf(kept.keySet());
    }

    @Override
    public void discard(Hash capture) {
        kept.remove(capture);
    }

    @Override
    public void keepOnly(Collection<Hash> named) {
        kept.keySet().retainAll(List.copyOf(named));
    }

    /** How much room there is from now on. */
    public void has(Room now) {
        room = now;
    }

    @Override
    public Room room() {
        return room;
    }
}
