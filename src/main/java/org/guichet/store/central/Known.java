package org.guichet.store.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.sync.central.SiteTransaction.Taken;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction has read of a site, kept true by what it writes. Who has a number, who holds a slot and whether a file is in
 * use are never kept for themselves: they follow from people, appointments and tickets.
 */
final class Known {

    /** A thing as one desk's operations are about it. */
    record DeskThing(String desk, AggregateId id) {}

    private static final Set<Appointment.Status> HOLD_A_SLOT = Set.of(Appointment.Status.BOOKED, Appointment.Status.CONFIRMED);

    private final Map<OperationId, Optional<Taken>> taken = new HashMap<>();
    private final Map<AggregateId, Optional<AggregateState>> states = new HashMap<>();
    private final Map<String, Optional<Long>> holders = new HashMap<>();
    private final Map<AggregateId, Set<String>> slots = new HashMap<>();
    private final Map<Long, Boolean> inUse = new HashMap<>();
    private final Map<DeskThing, List<OperationId>> troubles = new HashMap<>();

    static Optional<Long> personOf(AggregateId id) {
        return id.key().matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(id.key())) : Optional.empty();
    }

    static boolean holdsSlot(Appointment appointment) {
        return HOLD_A_SLOT.contains(appointment.status());
    }

    boolean hasTaken(OperationId id) {
        return taken.containsKey(id);
    }

    boolean hasState(AggregateId id) {
        return switch (id.kind()) {
            case FOREIGNER_NUMBER -> holders.containsKey(id.key());
            case SLOT -> slots.containsKey(id);
            case AGENT -> true;
            default -> states.containsKey(id);
        };
    }

    boolean hasTroubles(DeskThing thing) {
        return troubles.containsKey(thing);
    }

    Optional<Taken> taken(OperationId id) {
        return taken.getOrDefault(id, Optional.empty());
    }

    List<OperationId> troubles(DeskThing thing) {
        return List.copyOf(troubles.getOrDefault(thing, List.of()));
    }

    @Nullable AggregateState state(AggregateId id) {
        return switch (id.kind()) {
            case FOREIGNER_NUMBER -> holders.getOrDefault(id.key(), Optional.empty())
                    .map(holder -> new NumberHolding(new ForeignerNumber(id.key()), holder))
                    .orElse(null);
            case SLOT -> AgendaSlot.of(id)
                    .map(slot -> new SlotOccupancy(slot, slots.getOrDefault(id, Set.of())))
                    .orElse(null);
            case APPLICANT -> states.getOrDefault(id, Optional.empty()).map(this::withUse).orElse(null);
            default -> states.getOrDefault(id, Optional.empty()).orElse(null);
        };
    }

    private AggregateState withUse(AggregateState state) {
        return state instanceof Registration made
                ? new Registration(
                        made.person(), made.version(), made.by(), made.at(), made.agent(), made.onlyBirthYear(), made.withdrawn(),
                        inUse.getOrDefault(made.person().id(), false))
                : state;
    }

    void putTaken(OperationId id, @Nullable Taken found) {
        taken.put(id, Optional.ofNullable(found));
    }

    void putState(AggregateId id, @Nullable AggregateState found) {
        states.put(id, Optional.ofNullable(found));
    }

    void putHolder(String number, @Nullable Long holder) {
        holders.put(number, Optional.ofNullable(holder));
    }

    void putSlot(AggregateId slot, Set<String> appointments) {
        slots.put(slot, appointments);
    }

    void putUse(long person, boolean used) {
        inUse.put(person, used);
    }

    void putTroubles(DeskThing thing, List<OperationId> found) {
        troubles.put(thing, new ArrayList<>(found));
    }

    /** Of an operation just taken; nothing where nobody has asked for the thing. */
    void addTrouble(DeskThing thing, OperationId id) {
        List<OperationId> known = troubles.get(thing);
        if (known != null) {
            known.add(id);
        }
    }

    /** Who has which number, whose file is in use, and who holds which slot may have changed beside what this transaction decides. */
    void forgetDerived() {
        holders.clear();
        inUse.clear();
        states.keySet().removeIf(id -> id.kind() == AggregateId.Kind.APPLICANT);
    }

    /** The state after an operation, and all that follows from it. */
    void saved(AggregateState state) {
        switch (state) {
            case Registration registration -> move(registration);
            case Booking booking -> move(booking.appointment());
            case Ticket ticket -> inUse.replace(ticket.admission().applicantId(), true);
            default -> {}
        }
        states.put(state.aggregate(), Optional.of(state));
    }

    private void move(Registration registration) {
        long person = registration.person().id();
        holders.replaceAll((_, holder) -> holder.filter(each -> each != person));
        if (!registration.withdrawn()) {
            registration.person().foreignerNumber().ifPresent(number ->
                    holders.computeIfPresent(number.digits(), (_, holder) -> Optional.of(holder.orElse(person))));
        }
    }

    private void move(Appointment appointment) {
        slots.values().forEach(holding -> holding.remove(appointment.number()));
        if (holdsSlot(appointment)) {
            Set<String> there = slots.get(new AgendaSlot(appointment.slot(), appointment.procedure()).aggregate());
            if (there != null) {
                there.add(appointment.number());
            }
        }
    }
}
