package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The site's rule of who goes first: a head start in whole minutes for each circumstance.
 *
 * <p>A ticket stands where its <em>virtual arrival</em> puts it: the moment that counts for it (its slot when the person
 * came in time, the admission otherwise) minus its head starts. Time passes equally for all, so the order does not change
 * by itself. A ticket is overtaken only by tickets whose own moment comes at most {@link #largestLead()} minus
 * {@link #smallestLead()} after its moment: nobody starves.
 *
 * @param minutes head start of each circumstance; a missing one counts 0, a negative one puts back
 * @param deadlineDays a legal deadline counts as near when it is at most so many days away
 * @param lateAfter how long after the slot an arrival is still in time
 */
public record PriorityPolicy(Map<HeadStart, Integer> minutes, int deadlineDays, Duration lateAfter) {

    /** A ticket is for one of them at most. */
    private static final Set<HeadStart> PROCEDURES =
            EnumSet.of(HeadStart.CARD_PICKUP, HeadStart.VISA_VALIDATION, HeadStart.BIOMETRICS);

    /** These come together in any number. */
    private static final Set<HeadStart> OTHERS = EnumSet.complementOf(EnumSet.copyOf(PROCEDURES));

    public PriorityPolicy {
        minutes = Map.copyOf(minutes);
    }

    /** The policy recommended for a reopening day: card pickups and long-stay visas first (design/queue.md). */
    public static PriorityPolicy recommended() {
        return new PriorityPolicy(
                Map.of(
                        HeadStart.CARD_PICKUP, 30,
                        HeadStart.VISA_VALIDATION, 30,
                        HeadStart.BIOMETRICS, 10,
                        HeadStart.LEGAL_DEADLINE_NEAR, 45,
                        HeadStart.PRIORITY_NEED, 60,
                        HeadStart.EMPLOYMENT_AT_STAKE, 15,
                        HeadStart.LATE_FOR_SLOT, -15),
                7,
                Duration.ofMinutes(10));
    }

    public int minutesFor(HeadStart circumstance) {
        return minutes.getOrDefault(circumstance, 0);
    }

    public VirtualArrival virtualArrival(Ticket ticket) {
        Admission admission = ticket.admission();
        Instant slot = admission.slot();
        boolean late = isLate(admission, slot);
        Instant counts = slot == null || late ? admission.admittedAt() : slot;
        List<VirtualArrival.Lead> leads = new ArrayList<>();
        procedureLead(admission, leads);
        LocalDate deadline = admission.legalDeadline();
        if (deadline != null && isNear(deadline, admission.day())) {
            add(leads, HeadStart.LEGAL_DEADLINE_NEAR, deadline);
        }
        if (admission.priorityNeed()) {
            add(leads, HeadStart.PRIORITY_NEED, null);
        }
        if (admission.employmentAtStake()) {
            add(leads, HeadStart.EMPLOYMENT_AT_STAKE, null);
        }
        if (late) {
            add(leads, HeadStart.LATE_FOR_SLOT, null);
        }
        if (ticket.place().putBacks() > 0) {
            add(leads, HeadStart.PUT_BACK, null);
        }
        int total = leads.stream().mapToInt(VirtualArrival.Lead::minutes).sum();
        return new VirtualArrival(counts.minus(Duration.ofMinutes(total)), counts, leads);
    }

    /** The most that a ticket's circumstances can add up to; 0 or above. */
    public Duration largestLead() {
        return Duration.ofMinutes(PROCEDURES.stream().mapToInt(this::minutesFor).map(each -> Math.max(0, each)).max().orElse(0)
                + OTHERS.stream().mapToInt(this::minutesFor).map(each -> Math.max(0, each)).sum());
    }

    /** The least that a ticket's circumstances can add up to; 0 or below. */
    public Duration smallestLead() {
        return Duration.ofMinutes(PROCEDURES.stream().mapToInt(this::minutesFor).map(each -> Math.min(0, each)).min().orElse(0)
                + OTHERS.stream().mapToInt(this::minutesFor).map(each -> Math.min(0, each)).sum());
    }

    private boolean isLate(Admission admission, @Nullable Instant slot) {
        return slot != null && admission.admittedAt().isAfter(slot.plus(lateAfter));
    }

    private boolean isNear(LocalDate deadline, LocalDate day) {
        return !deadline.isAfter(day.plusDays(deadlineDays));
    }

    private void procedureLead(Admission admission, List<VirtualArrival.Lead> leads) {
        switch (admission.procedure()) {
            case CARD_PICKUP -> add(leads, HeadStart.CARD_PICKUP, null);
            case VISA_VALIDATION -> add(leads, HeadStart.VISA_VALIDATION, null);
            case BIOMETRICS -> add(leads, HeadStart.BIOMETRICS, null);
            case FIRST_FILING, RENEWAL, ASYLUM, NATURALISATION -> {}
        }
    }

    private void add(List<VirtualArrival.Lead> leads, HeadStart circumstance, @Nullable LocalDate date) {
        int lead = minutesFor(circumstance);
        if (lead != 0) {
            leads.add(new VirtualArrival.Lead(circumstance, lead, date));
        }
    }
}
