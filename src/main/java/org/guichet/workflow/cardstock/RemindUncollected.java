package org.guichet.workflow.cardstock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.domain.notice.NoticeBook;
import org.guichet.domain.notice.NoticeRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.PickupSettings;
import org.guichet.workflow.notice.TellPerson;

/** Cards that nobody has come for: their people are reminded, once a delay, until the card goes back. */
public final class RemindUncollected {

    /** A gesture has so many messages at most; the next ones follow in the next. */
    private static final int MOST_CARDS = 200;

    private final StockBook book;
    private final NoticeBook notices;
    private final ApplicantRegister register;
    private final TellPerson tell;
    private final PickupSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    public RemindUncollected(
            StockBook book, NoticeBook notices, ApplicantRegister register, TellPerson tell, PickupSettings settings, Ledger ledger,
            Clock clock) {
        this.book = book;
        this.notices = notices;
        this.register = register;
        this.tell = tell;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The cards that nobody has come for within the site's first delay, the oldest first. */
    public List<CardPickup> uncollected(int most) {
        return book.storedBefore(dayBegins(settings.reminderDays() - 1), most);
    }

    private Instant dayBegins(int daysAgo) {
        return LocalDate.now(clock).minusDays(daysAgo).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Reminds those whose turn it is: nobody twice within the delay. Answers with how many messages wait now because of it. */
    public Result<Integer> run(DeskSession session) {
        return session.<Integer>lacks(Permission.SEND_NOTICES).orElseGet(() -> {
            List<Proposal> acts = reminders(uncollected(MOST_CARDS));
            return acts.isEmpty()
                    ? Result.refused(NoticeRefusal.NOTHING_TO_SEND)
                    : Result.of(ledger.record(session.login(), acts), _ -> acts.size());
        });
    }

    private List<Proposal> reminders(List<CardPickup> cards) {
        Map<String, List<Notice>> told = new HashMap<>(notices.about(cards.stream().map(each -> each.card().serial()).toList()));
        Map<Long, Applicant> people = register.findAll(cards.stream().map(each -> each.card().applicantId()).distinct().toList());
        List<Proposal> acts = new ArrayList<>();
        for (CardPickup card : cards) {
            Optional.ofNullable(people.get(card.card().applicantId())).ifPresent(person -> {
                List<Notice> reminders = told.getOrDefault(card.card().serial(), List.of()).stream()
                        .filter(each -> each.content().matter() == Matter.CARD_REMINDER && each.status() != Status.WITHDRAWN)
                        .toList();
                if (isDue(reminders)) {
                    acts.addAll(tell.of(Matter.CARD_REMINDER, turn(reminders), person, card));
                }
            });
        }
        return acts;
    }

    private boolean isDue(List<Notice> reminders) {
        return reminders.stream().noneMatch(each -> each.queuedAt().isAfter(dayBegins(settings.reminderDays() - 1)));
    }

    /** Two channels make one turn. */
    private static int turn(List<Notice> reminders) {
        return 1 + (int) reminders.stream().map(Notice::queuedAt).distinct().count();
    }
}
