package org.guichet.printing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.FingerState;
import org.guichet.domain.biometric.KeptPrint;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.Tax;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.language.Texts;
import org.guichet.printing.DossierSection.Line;
import org.guichet.workflow.export.PersonRecords;
import org.jspecify.annotations.Nullable;

/** Things that are kept whole, in words: visas, what documents said, pieces, messages and enrolments. */
final class DossierStates {

    private final PersonRecords.Kept kept;
    private final Texts texts;
    private final DossierText text;

    DossierStates(PersonRecords.Kept kept, Texts texts, DossierText text) {
        this.kept = kept;
        this.texts = texts;
        this.text = text;
    }

    private <S> Stream<S> all(Class<S> type) {
        return kept.states().stream().filter(type::isInstance).map(type::cast);
    }

    List<Line> visas() {
        return all(VisaValidation.class)
                .map(each -> DossierText.line(
                        each.visa().number(), texts.text("visaKind", each.visa().kind()), each.visa().title(),
                        text.day(each.visa().validFrom()) + " – " + text.day(each.visa().validUntil()), arrival(each.arrival()),
                        tax(each.tax()),
                        home(each.home()), employment(each.employment()), decision(each), closing(each)))
                .toList();
    }

    private String arrival(@Nullable Arrival arrival) {
        return arrival == null ? "" : texts.text("dossier.entered", text.day(arrival.entry()), text.day(arrival.declaredOn()));
    }

    private String tax(@Nullable Tax tax) {
        StampNumber stamp = tax == null ? null : tax.stamp();
        return tax == null
                ? ""
                : texts.text("reduction", tax.reduction()) + (stamp == null ? "" : ", " + texts.text("dossier.stamp", stamp.digits()));
    }

    private static String home(@Nullable Home home) {
        return home == null ? "" : Stream.of(
                        home.address().street(), home.address().extra(), home.address().postcode() + " " + home.address().city(),
                        home.phone(), home.email())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String employment(@Nullable Employment employment) {
        return employment == null ? "" : employment.employer() + ", " + text.day(employment.contractStart());
    }

    private String decision(VisaValidation validation) {
        var decision = validation.decision();
        return decision == null ? "" : text.moment(decision.at()) + " " + decision.reason() + " (" + text.who(decision.agent()) + ")";
    }

    private String closing(VisaValidation validation) {
        VisaValidation.Closing closing = validation.closing();
        return closing == null ? "" : text.moment(closing.at()) + " " + closing.reference() + " (" + text.who(closing.agent()) + ")";
    }

    /** Every value there ever was, the newest of a kind last. */
    List<Line> taken(TakenData taken) {
        return taken.data().stream()
                .map(each -> DossierText.line(
                        texts.text("datum", each.kind()), each.value(), each.document(),
                        each.reason() == null ? "" : each.reason(), text.moment(each.at()), text.who(each.agent())))
                .toList();
    }

    List<Line> pieces() {
        return all(PersonPieces.class).flatMap(each -> Stream.concat(
                        each.ticks().stream().map(tick -> DossierText.line(
                                texts.text("procedure", each.procedure()), tick.piece(), texts.text("pieceHow", tick.how()),
                                tick.issuedOn() == null ? "" : text.day(tick.issuedOn()), text.moment(tick.at()), text.who(tick.agent()))),
                        Stream.ofNullable(each.missing()).map(missing -> DossierText.line(
                                texts.text("procedure", each.procedure()),
                                texts.text("dossier.missing", String.join(", ", missing.pieces())), missing.note(),
                                text.moment(missing.at()), text.who(missing.agent())))))
                .toList();
    }

    List<Line> messages() {
        return kept.notices().stream()
                .map(each -> DossierText.line(
                        text.moment(each.queuedAt()), texts.text("noticeMatter", each.content().matter()),
                        texts.text("noticeChannel", each.content().channel()), each.content().address(),
                        texts.text("noticeStatus", each.status()), each.content().french(), each.content().english()))
                .toList();
    }

    /** Without the pictures: they are sealed for the central store, and no desk can open them. */
    List<Line> enrolments() {
        return all(Enrolment.class).map(each -> DossierText.line(
                        text.day(each.day()),
                        each.fingers().stream().map(this::finger).filter(line -> !line.isEmpty()).collect(Collectors.joining("; ")),
                        each.photo() == null ? "" : texts.text("dossier.photo"),
                        each.signature() == null ? "" : texts.text("dossier.signature"),
                        texts.text("dossier.sealed")))
                .toList();
    }

    private String finger(FingerState state) {
        KeptPrint print = state.kept();
        Untaken untaken = state.untaken();
        String name = texts.text("finger", state.finger());
        if (untaken != null) {
            return name + " " + texts.text("untaken", untaken.reason());
        }
        return print == null ? "" : name + " " + texts.text("dossier.quality", print.quality());
    }
}
