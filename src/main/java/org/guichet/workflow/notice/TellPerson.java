package org.guichet.workflow.notice;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Channel;
import org.guichet.domain.notice.Notice.Content;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.domain.notice.NoticeAct.NoticeQueued;
import org.guichet.domain.notice.NoticeAct.NoticeWithdrawn;
import org.guichet.domain.notice.NoticeBook;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.workflow.file.Contact;

/** The messages that go with an act about a card, as part of its gesture: on each channel that the person has left. */
public final class TellPerson {

    private final NoticeBook book;
    private final TakeoverBook takeovers;
    private final NoticeTexts texts;

    /** @param takeovers what people declared last: where they are reached now */
    public TellPerson(NoticeBook book, TakeoverBook takeovers, NoticeTexts texts) {
        this.book = book;
        this.takeovers = takeovers;
        this.texts = texts;
    }

    /** @param turn 1 for the first message of its kind; none for somebody without telephone and e-mail, or who has been told */
    public List<Proposal> of(Matter matter, int turn, Applicant person, CardPickup pickup) {
        List<Proposal> acts = new ArrayList<>();
        Contact contact = Contact.of(person, takeovers.of(person.id()));
        if (!contact.phone().isBlank()) {
            add(acts, matter, turn, person, pickup, Channel.SMS, contact.phone());
        }
        if (!contact.email().isBlank()) {
            add(acts, matter, turn, person, pickup, Channel.EMAIL, contact.email());
        }
        return acts;
    }

    private void add(
            List<Proposal> acts, Matter matter, int turn, Applicant person, CardPickup pickup, Channel channel, String address) {
        String serial = pickup.card().serial();
        String key = Notice.keyOf(matter, serial, turn, channel);
        boolean told = book.find(key)
                .filter(each -> each.status() == Status.WAITING || each.status() == Status.SENT)
                .isPresent();
        if (!told) {
            Content content = new Content(
                    person.id(), matter, serial, channel, address.strip(),
                    texts.french(matter, channel, pickup), texts.english(matter, channel, pickup));
            acts.add(new Proposal(Notice.aggregateOf(key), new NoticeQueued(content)));
        }
    }

    /** Takes back what has not gone yet about a thing. */
    public List<Proposal> withdraw(String about) {
        return book.about(List.of(about)).getOrDefault(about, List.of()).stream()
                .filter(each -> each.status() == Status.WAITING || each.status() == Status.FAILED)
                .map(each -> new Proposal(each.aggregate(), new NoticeWithdrawn()))
                .toList();
    }
}
