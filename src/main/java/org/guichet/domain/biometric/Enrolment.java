package org.guichet.domain.biometric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.PersonState;
import org.jspecify.annotations.Nullable;

/**
 * What is taken of one person on one day, step by step.
 *
 * @param fingers all ten, in the order of their positions
 * @param photo the sealed photograph, and {@code signature} the sealed signature; null until they are taken
 * @param completed when the agent finished it
 * @param purged captures that the store has verified and this desk has purged
 */
public record Enrolment(
        long applicantId,
        LocalDate day,
        long version,
        List<FingerState> fingers,
        @Nullable Hash photo,
        @Nullable Hash signature,
        @Nullable Instant completed,
        List<Purge> purged)
        implements PersonState {

    /** @param at by the desk's clock */
    public record Purge(Hash capture, Instant at) {}

    public Enrolment {
        fingers = List.copyOf(fingers);
        purged = List.copyOf(purged);
        if (applicantId < 1 || !fingers.stream().map(FingerState::finger).toList().equals(List.of(Finger.values()))) {
            throw new IllegalArgumentException("an enrolment is of a person's ten fingers");
        }
    }

    public static Enrolment untouched(long applicantId, LocalDate day) {
        List<FingerState> ten = Arrays.stream(Finger.values()).map(FingerState::untouched).toList();
        return new Enrolment(applicantId, day, 0, ten, null, null, null, List.of());
    }

    public static AggregateId aggregateOf(long applicantId, LocalDate day) {
        return new AggregateId(AggregateId.Kind.ENROLMENT, applicantId + "@" + day);
    }

    /** Empty where the key names no person and day. */
    public static Optional<Enrolment> untouched(AggregateId id) {
        String[] parts = id.key().split("@", 2);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(untouched(Long.parseLong(parts[0]), LocalDate.parse(parts[1])))
                    .filter(each -> each.aggregate().equals(id));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(applicantId, day);
    }

    @Override
    public boolean isOver() {
        return isCompleted();
    }

    public FingerState of(Finger finger) {
        return fingers.get(finger.position() - 1);
    }

    public boolean isCompleted() {
        return completed != null;
    }

    /** Fingers that are still to be taken, or to be accounted for. */
    public List<Finger> open() {
        return fingers.stream().filter(each -> !each.isSettled()).map(FingerState::finger).toList();
    }

    /** The group to go on with; empty when all ten are settled. */
    public Optional<FingerGroup> nextGroup() {
        List<Finger> open = open();
        return Arrays.stream(FingerGroup.values()).filter(group -> group.fingers().stream().anyMatch(open::contains)).findFirst();
    }

    /** The sealed files that belong to it as it is now. */
    public List<Hash> captures() {
        List<Hash> all = new ArrayList<>();
        fingers.forEach(each -> Optional.ofNullable(each.kept()).ifPresent(kept -> all.add(kept.capture())));
        Optional.ofNullable(photo).ifPresent(all::add);
        Optional.ofNullable(signature).ifPresent(all::add);
        return all;
    }

    Enrolment with(Finger finger, UnaryOperator<FingerState> change) {
        List<FingerState> changed = new ArrayList<>(fingers);
        changed.set(finger.position() - 1, change.apply(of(finger)));
        return new Enrolment(applicantId, day, version + 1, changed, photo, signature, completed, purged);
    }

    Enrolment withPhoto(Hash capture) {
        return new Enrolment(applicantId, day, version + 1, fingers, capture, signature, completed, purged);
    }

    Enrolment withSignature(Hash capture) {
        return new Enrolment(applicantId, day, version + 1, fingers, photo, capture, completed, purged);
    }

    Enrolment completedAt(Instant at) {
        return new Enrolment(applicantId, day, version + 1, fingers, photo, signature, at, purged);
    }

    Enrolment withPurged(Purge purge) {
        List<Purge> all = new ArrayList<>(purged);
        all.add(purge);
        return new Enrolment(applicantId, day, version + 1, fingers, photo, signature, completed, all);
    }
}
