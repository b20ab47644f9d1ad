package org.guichet.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.change.Act;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Role;
import org.guichet.language.Texts;
import org.guichet.printing.DossierSection.Line;
import org.guichet.workflow.export.PersonDossier;
import org.guichet.workflow.file.Contact;
import org.jspecify.annotations.Nullable;

/** What is held of a person in the words of one language, section by section; an empty section says that there is nothing. */
final class DossierText {

    private final PersonDossier dossier;
    private final Function<Act, String> words;
    private final Texts texts;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    DossierText(PersonDossier dossier, Function<Act, String> words, Texts texts, Locale language) {
        this.dossier = dossier;
        this.words = words;
        this.texts = texts;
        ZoneId zone = dossier.zone();
        Locale dates = PaperLayout.dates(language);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(dates);
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM).withLocale(dates).withZone(zone);
    }

    List<DossierSection> sections() {
        DossierStates states = new DossierStates(dossier.kept(), texts, this);
        return List.of(
                section("dossier.person", person()),
                section("file.applications", dossier.file().applications().stream()
                        .map(each -> line(each.number(), texts.text("application", each.kind()),
                                texts.text("permit", each.permitType()), texts.text("applicationStatus", each.status()),
                                texts.text("dossier.filed", day(each.filedOn())), each.employer(),
                                each.provisionalPaper()
                                        .map(paper -> texts.text("paper", paper.kind()) + " – " + day(paper.validUntil()))
                                        .orElse("")))
                        .toList()),
                section("file.cards", dossier.file().cards().stream().map(this::card).toList()),
                section("dossier.visas", states.visas()),
                section("file.appointments", dossier.file().appointments().stream()
                        .map(each -> line(each.number(), day(each.slot().toLocalDate()) + " " + each.slot().toLocalTime(),
                                texts.text("procedure", each.procedure()), texts.text("appointment", each.status())))
                        .toList()),
                section("dossier.visits", dossier.kept().tickets().stream().map(this::visit).toList()),
                section("file.taken", states.taken(dossier.file().taken())),
                section("dossier.pieces", states.pieces()),
                section("dossier.messages", states.messages()),
                section("dossier.enrolments", states.enrolments()),
                section("dossier.lookups", dossier.lookups().stream().map(this::happened).toList()),
                section("dossier.acts", dossier.acts().stream().map(this::happened).toList()));
    }

    private DossierSection section(String key, List<Line> lines) {
        return new DossierSection(texts.text(key), lines.isEmpty() ? List.of(new Line("", texts.text("dossier.nothing"))) : lines);
    }

    private List<Line> person() {
        Applicant person = dossier.file().person();
        Contact contact = dossier.file().contact();
        List<Line> lines = new ArrayList<>(List.of(
                line(texts.text("person.number"), person.foreignerNumber().map(ForeignerNumber::grouped).orElse("–")),
                line(texts.text("datum.SURNAME"), person.surname()),
                line(texts.text("datum.GIVEN_NAMES"), person.givenNames()),
                line(texts.text("person.birth"), day(person.birthDate())),
                line(texts.text("person.sex"), texts.text("sex", person.sex())),
                line(texts.text("person.nationality"), person.nationality()),
                line(texts.text("datum.PHONE"), contact.phone(), differing(person.phone(), contact.phone())),
                line(texts.text("datum.EMAIL"), contact.email(), differing(person.email(), contact.email())),
                line(texts.text("datum.ADDRESS"), contact.address())));
        dossier.kept().papers().forEach(paper -> lines.add(line(texts.text("datum.VISA_NUMBER"), paper.number())));
        dossier.file().registration().ifPresent(made ->
                lines.add(line(texts.text("file.registration"), moment(made.at()), who(made.agent()))));
        return lines;
    }

    /** What came with the file, where the person is reached another way now. */
    private String differing(String before, String now) {
        return before.isBlank() || before.equals(now) ? "" : texts.text("dossier.before", before);
    }

    private Line card(CardPickup pickup) {
        CardPickup.HandOver handOver = pickup.handOver();
        String stays = pickup.stays().stream()
                .map(stay -> moment(stay.since()) + " " + texts.text("whereabouts", stay.where()) + " " + stay.note())
                .collect(Collectors.joining("; "));
        return line(
                pickup.card().serial(), texts.text("whereabouts", pickup.where()), pickup.slot(),
                texts.text("dossier.validUntil", day(pickup.card().validUntil())), stays, checks(pickup),
                handOver == null ? "" : texts.text("dossier.handedOver", moment(handOver.at()), handOver.receipt(), who(handOver.agent())));
    }

    /** What was looked at, paid and given back for the card, and who took it in the person's place. */
    private String checks(CardPickup pickup) {
        IdentityCheck identity = pickup.identity();
        StampNumber stamp = pickup.stamp();
        ReturnedDocuments returned = pickup.returned();
        Recipient recipient = pickup.particulars().recipient();
        StampReduction reduction = pickup.particulars().reduction();
        FingerCheck finger = pickup.particulars().finger();
        return Stream.of(
                        identity == null ? "" : texts.text("dossier.shown", identity.documentNumber(), day(identity.checkedOn())),
                        stamp == null ? "" : texts.text("dossier.stamp", stamp.digits()),
                        reduction == null ? "" : texts.text("stampGround", reduction.ground()) + " " + reduction.reason(),
                        returned == null ? "" : texts.text(
                                "dossier.returned", texts.text("return", returned.oldCard()),
                                texts.text("return", returned.provisionalPaper())),
                        recipient == null ? "" : texts.text("recipientQuality", recipient.quality()) + " " + recipient.name(),
                        finger == null ? "" : texts.text("fingerOutcome", finger.outcome()) + " " + finger.note(),
                        pickup.signature() == null ? "" : texts.text("dossier.signature"))
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" · "));
    }

    private Line visit(Ticket ticket) {
        String matters = Stream.concat(Stream.of(ticket.admission().matter()), ticket.matters().stream())
                .map(matter -> texts.text("procedure", matter.procedure()))
                .distinct()
                .collect(Collectors.joining(", "));
        String places = ticket.places().stream()
                .map(place -> moment(place.since()) + " " + texts.text("ticket", place.status())
                        + (place.desk() == null ? "" : " (" + place.desk() + ")"))
                .collect(Collectors.joining("; "));
        return line(
                day(ticket.admission().day()) + " " + ticket.admission().number(), matters,
                ticket.hasPriorityNeed() ? texts.text("reason.PRIORITY_NEED") : "",
                ticket.admission().employmentAtStake() ? texts.text("reason.EMPLOYMENT_AT_STAKE") : "", places);
    }

    private Line happened(AuditEntry entry) {
        String people = entry.second().isEmpty() ? who(entry.agent()) : who(entry.agent()) + " + " + who(entry.second());
        return line(moment(entry.at()), words.apply(entry.act()), people, entry.desk());
    }

    /** A role in its place, unless the site gives logins away. */
    String who(String login) {
        Role role = dossier.roles().get(login);
        return dossier.namesAgents() ? login : role == null ? texts.text("dossier.otherAgent") : texts.text("role", role);
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "–" : days.format(day);
    }

    String moment(Instant at) {
        return moments.format(at);
    }

    static Line line(String label, String... parts) {
        String text = Stream.of(parts).filter(part -> !part.isBlank()).map(String::strip).collect(Collectors.joining(" · "));
        return new Line(label, text.isEmpty() ? "–" : text);
    }
}
