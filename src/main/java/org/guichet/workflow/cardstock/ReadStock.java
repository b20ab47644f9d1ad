package org.guichet.workflow.cardstock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.Shelves;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.PickupSettings;

/** The store room at a glance, and what lies in one slot. */
public final class ReadStock {

    /** So many cards of a list are shown; the number of all is said. */
    public static final int SHOWN = 500;

    private static final Set<Whereabouts> LISTED = Set.of(
            Whereabouts.MISSING, Whereabouts.REFUSED, Whereabouts.BACK_TO_MANUFACTURE, Whereabouts.RETURNED);

    private final StockBook book;
    private final ApplicantRegister register;
    private final RemindUncollected uncollected;
    private final DestroyPapers papers;
    private final CountStock count;
    private final PickupSettings settings;
    private final Clock clock;

    public ReadStock(
            StockBook book, ApplicantRegister register, RemindUncollected uncollected, DestroyPapers papers, CountStock count,
            PickupSettings settings, Clock clock) {
        this.book = book;
        this.register = register;
        this.uncollected = uncollected;
        this.papers = papers;
        this.count = count;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The store room.
     *
     * @param slots cards in each slot
     * @param counts how many cards are where
     * @param listed cards that are missed, refused or on their way back
     * @param uncollected cards that nobody came for, the oldest first
     * @param toDestroy pickups of the asked day with papers taken back
     * @param recorded cards on each shelf by the record
     * @param people whose cards they are
     */
    public record StoreRoom(
            Shelves shelves,
            Map<String, Integer> slots,
            Map<Whereabouts, Integer> counts,
            List<CardPickup> listed,
            List<CardPickup> uncollected,
            LocalDate day,
            List<CardPickup> toDestroy,
            StockDay stockDay,
            Map<String, Integer> recorded,
            Map<Long, Applicant> people) {

        public String nameOf(CardPickup pickup) {
            Applicant person = people.get(pickup.card().applicantId());
            return person == null ? pickup.card().foreignerNumber() : person.fullName();
        }
    }

    /** @param day of the destruction list and the count */
    public Result<StoreRoom> run(DeskSession session, LocalDate day) {
        return session.<StoreRoom>lacks(Permission.KEEP_STOCK).orElseGet(() -> {
            Map<String, Integer> slots = book.slots();
            Map<Whereabouts, Integer> counts = new EnumMap<>(Whereabouts.class);
            for (Whereabouts where : Whereabouts.values()) {
                counts.put(where, book.count(where));
            }
            List<CardPickup> listed = book.at(LISTED, SHOWN);
            List<CardPickup> late = uncollected.uncollected(SHOWN);
            List<CardPickup> toDestroy = papers.list(day);
            List<CardPickup> all = new ArrayList<>(listed);
            all.addAll(late);
            all.addAll(toDestroy);
            return Result.done(new StoreRoom(
                    settings.shelves().and(slots.keySet()), slots, counts, listed, late, day, toDestroy, book.day(day),
                    count.recorded(), people(all)));
        });
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param people whose cards they are */
    public record InSlot(List<CardPickup> cards, Map<Long, Applicant> people) {}

    public Result<InSlot> slot(DeskSession session, String slot) {
        return session.<InSlot>lacks(Permission.KEEP_STOCK).orElseGet(() -> {
            List<CardPickup> cards = book.inSlot(slot);
            return Result.done(new InSlot(cards, people(cards)));
        });
    }

    private Map<Long, Applicant> people(Collection<CardPickup> cards) {
        return register.findAll(cards.stream().map(each -> each.card().applicantId()).distinct().toList());
    }
}
