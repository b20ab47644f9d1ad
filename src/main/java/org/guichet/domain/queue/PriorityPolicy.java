package org.guichet.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * The site's rule of who goes first: a head start in whole minutes for each circumstance.
 *
 * <p>A ticket stands where its <em>virtual arrival</em> puts it: the moment that counts for it (its slot when the person
 * came in time, the admission otherwise) minus its head starts. Time passes equally for all, so the order does not change
 * by itself. A ticket is overtaken only by tickets whose own moment comes at most {@link #largestLead()} minus
 * {@link #smallestLead()} after its moment: nobody starves.
 *
 * @param minutes head start of each circumstance that has one; a missing one counts 0, a negative one puts back
 * @param deadlineDays a legal deadline counts as near when it is at most so many days away
 * @param lateAfter how long after the slot an arrival is still in time
 */
public record PriorityPolicy(Map<HeadStart, Integer> minutes, int deadlineDays, Duration lateAfter) {

    /** A ticket is for one of them. */
    private static final Set<HeadStart> PROCEDURES =
            Arrays.stream(Procedure.values()).map(HeadStart::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(HeadStart.class)));

    /** These come together in any number. */
    private static final Set<HeadStart> OTHERS = EnumSet.complementOf(EnumSet.copyOf(PROCEDURES));

    public PriorityPolicy {
        Map<HeadStart, Integer> inOrder = new EnumMap<>(HeadStart.class);
        minutes.forEach((circumstance, lead) -> {
            if (lead != 0) {
                inOrder.put(circumstance, lead);
            }
        });
        minutes = Collections.unmodifiableMap(inOrder); // always written in the same order
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

    /** This policy with another head start for the circumstance. */
    public PriorityPolicy with(HeadStart circumstance, int lead) {
        Map<HeadStart, Integer> changed = new EnumMap<>(HeadStart.class);
        changed.putAll(minutes);
        changed.put(circumstance, lead);
        return new PriorityPolicy(changed, deadlineDays, lateAfter);
    }

    /** The values outside their limits; empty for a policy that can be applied. */
    public List<PolicyProblem> problems() {
        return Arrays.stream(PolicyField.values())
                .filter(field -> !field.allows(field.valueIn(this)))
                .map(field -> new PolicyProblem(field, field.valueIn(this)))
                .toList();
    }

    /** Nobody is overtaken by a ticket whose moment comes more than this after theirs. */
    public Duration longestOvertaking() {
        return largestLead().minus(smallestLead());
    }

    /** With several matters left, that of the one which puts the ticket first. */
    public VirtualArrival virtualArrival(Ticket ticket) {
        return ticket.left().stream()
                .map(matter -> virtualArrival(ticket, matter))
                .min(Comparator.comparing(VirtualArrival::moment))
                .orElseGet(() -> virtualArrival(ticket, ticket.admission().matter()));
    }

    private VirtualArrival virtualArrival(Ticket ticket, Matter matter) {
        Admission admission = ticket.admission();
        Instant slot = matter.slot();
        boolean late = isLate(admission, slot);
        Instant counts = slot == null || late ? admission.admittedAt() : slot;
        List<VirtualArrival.Lead> leads = new ArrayList<>();
        add(leads, HeadStart.of(matter.procedure()), null);
        LocalDate deadline = admission.legalDeadline();
        if (deadline != null && isNear(deadline, admission.day())) {
            add(leads, HeadStart.LEGAL_DEADLINE_NEAR, deadline);
        }
        if (ticket.hasPriorityNeed()) {
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

    /** The most that a ticket's circumstances can add up to. */
    public Duration largestLead() {
        return Duration.ofMinutes(PROCEDURES.stream().mapToInt(this::minutesFor).max().orElse(0)
                + OTHERS.stream().mapToInt(this::minutesFor).map(each -> Math.max(0, each)).sum());
    }

    /** The least that a ticket's circumstances can add up to. */
    public Duration smallestLead() {
        return Duration.ofMinutes(PROCEDURES.stream().mapToInt(this::minutesFor).min().orElse(0)
                + OTHERS.stream().mapToInt(this::minutesFor).map(each -> Math.min(0, each)).sum());
    }

    private boolean isLate(Admission admission, @Nullable Instant slot) {
        return slot != null && admission.admittedAt().isAfter(slot.plus(lateAfter));
    }

    private boolean isNear(LocalDate deadline, LocalDate day) {
        return !deadline.isAfter(day.plusDays(deadlineDays));
    }

    private void add(List<VirtualArrival.Lead> leads, HeadStart circumstance, @Nullable LocalDate date) {
        int lead = minutesFor(circumstance);
        if (lead != 0) {
            leads.add(new VirtualArrival.Lead(circumstance, lead, date));
        }
    }
}
