package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The site's rule of who goes first: a head start in whole minutes for each circumstance.
 *
 * <p>A ticket stands where its <em>virtual arrival</em> puts it: the moment that counts for it (its slot when the person
 * came in time, the admission otherwise) minus its head starts. Time passes equally for all, so the order does not change
 * by itself, and a ticket is overtaken only by tickets that come within {@link #largestLead()} after it.
 *
 * @param minutes head start of each circumstance; a missing one counts 0, a negative one puts back
 * @param deadlineDays a legal deadline counts as near when it is at most so many days away
 * @param lateAfter how long after the slot an arrival is still in time
 */
public record PriorityPolicy(Map<HeadStart, Integer> minutes, int deadlineDays, Duration lateAfter) {

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

    /** The most that circumstances can add up to: the bound on how much later a ticket may come and still go first. */
    public Duration largestLead() {
        int procedure = Math.max(
                0,
                Math.max(
                        minutesFor(HeadStart.CARD_PICKUP),
                        Math.max(minutesFor(HeadStart.VISA_VALIDATION), minutesFor(HeadStart.BIOMETRICS))));
        int others = positive(HeadStart.LEGAL_DEADLINE_NEAR)
                + positive(HeadStart.PRIORITY_NEED)
                + positive(HeadStart.EMPLOYMENT_AT_STAKE)
                + positive(HeadStart.LATE_FOR_SLOT)
                + positive(HeadStart.PUT_BACK);
        return Duration.ofMinutes((long) procedure + others);
    }

    /** The least that circumstances can add up to; 0 or below. */
    public Duration smallestLead() {
        long sum = 0;
        for (HeadStart each : HeadStart.values()) {
            sum += Math.min(0, minutesFor(each));
        }
        return Duration.ofMinutes(sum);
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

    private int positive(HeadStart circumstance) {
        return Math.max(0, minutesFor(circumstance));
    }
}
