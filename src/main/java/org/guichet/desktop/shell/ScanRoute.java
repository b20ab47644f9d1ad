package org.guichet.desktop.shell;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guichet.desktop.file.WorkInHand;
import org.guichet.desktop.lookup.LookupViewModel;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.convocation.PaperSeal;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.cardpickup.ReadPaperCode;
import org.guichet.workflow.cardpickup.ReadPaperCode.Verdict;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.file.PersonFile;
import org.guichet.workflow.lookup.IdentifyScan.Identified;

/** A scan that the room in view does not wait for belongs to the person whom it names. */
final class ScanRoute {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final WorkInHand work;
    private final LookupViewModel lookup;
    private final Runnable showLookup;
    private final Consumer<ReadDocument> showDocument;

    /**
     * @param showLookup gives the keyboard to the search field, for somebody to choose
     * @param showDocument shows what a signed document says, and what it is worth
     */
    ScanRoute(
            DeskActs acts,
            DeskSession session,
            ActRunner runner,
            Words words,
            WorkInHand work,
            LookupViewModel lookup,
            Runnable showLookup,
            Consumer<ReadDocument> showDocument) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.work = work;
        this.lookup = lookup;
        this.showLookup = showLookup;
        this.showDocument = showDocument;
    }

    /** A signed document is shown; any other scan leads to the person whom it names. */
    void take(WedgeScan scan) {
        if (PaperSeal.looksLikeOne(scan.text()) && scan.kind() == WedgeScan.Kind.TEXT) {
            runner.lookUp(() -> acts.pickup().paperCode().run(session, scan.text()), result -> runner.settle(result, this::tell));
            return;
        }
        runner.lookUp(() -> acts.documents().examine().text(session, scan.text()), result -> runner.settle(result, read -> {
            boolean signed = read.filter(each -> !each.isZoneAlone()).isPresent();
            if (signed) {
                read.ifPresent(showDocument);
            } else {
                runner.lookUp(() -> acts.identifyScan().run(session, scan),
                        named -> runner.settle(named, identified -> answer(identified, read)));
            }
        }));
    }

    /** @param zone what was scanned, where it is a whole zone */
    private void answer(Identified identified, Optional<ReadDocument> zone) {
        boolean somebodyIsHere = work.file().get() != null;
        switch (identified) {
            case Identified.OnePerson(long id) -> open(id, zone);
            case Identified.Several(String question) -> {
                lookup.text().set(question);
                showLookup.run();
            }
            case Identified.Nobody() when somebodyIsHere && zone.isPresent() -> showDocument.accept(zone.get());
            case Identified.Nobody() -> runner.tell(Notice.attention("scan.nobody", "scan.nobody.remedy"));
            case Identified.Misread(Mrz mrz) -> runner.tell(Notice.attention("scan.misread", "scan.again", wrongFields(mrz)));
            case Identified.Unreadable(var why) ->
                runner.tell(Notice.attention(
                        "scan.unreadable", "scan.again", words.texts().text("mrz.reason", why.reason()), why.line(), why.column()));
        }
    }

    /** Whether to believe a receipt or a provisional paper; the person whose card it names is opened where the record agrees. */
    private void tell(Verdict verdict) {
        String reference = verdict.paper().map(SealedPaper::reference).orElse("");
        String record = verdict.paper().isEmpty() ? "" : verdict.onRecord() ? ".onRecord" : ".notOnRecord";
        String key = "paperCode." + verdict.kind().name() + record;
        boolean good = verdict.onRecord() && verdict.kind() == ReadPaperCode.Kind.AUTHENTIC;
        if (verdict.onRecord() && verdict.applicantId() > 0) {
            open(verdict.applicantId(), Optional.empty());
        }
        runner.tell(good ? Notice.done(key, reference) : Notice.attention(key, "paperCode.remedy", reference));
    }

    /** A document of the person whose file is open is held against it. */
    private void open(long applicantId, Optional<ReadDocument> zone) {
        PersonFile shown = work.file().get();
        if (shown != null && shown.person().id() == applicantId) {
            zone.ifPresentOrElse(
                    showDocument, () -> runner.tell(Notice.attention("scan.samePerson", "scan.samePerson.remedy")));
        } else {
            lookup.clear();
            work.open(applicantId, Purpose.PERSON_AT_THE_DESK);
        }
    }

    private String wrongFields(Mrz mrz) {
        return mrz.failedChecks().stream()
                .map(check -> words.texts().text("field", check.field()))
                .collect(Collectors.joining(", "));
    }
}
