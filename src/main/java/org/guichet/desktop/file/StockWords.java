package org.guichet.desktop.file;

import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockDayAct;
import org.guichet.domain.notice.NoticeAct;

/** Acts of the store room, and messages, in the words of people. */
final class StockWords {

    private StockWords() {}

    static String of(StockAct act, Words words) {
        return switch (act) {
            case StockAct.CardStored stored -> words.text("act.CardStored", stored.slot());
            case StockAct.CardSentBack back ->
                words.text("act.CardSentBack", words.texts().text("cardFault", back.fault()) + ", " + back.note());
            case StockAct.CardRefused refused -> words.text("act.CardRefused", refused.note());
            case StockAct.CardNotFound _, StockAct.CardReturned _, StockAct.PaperIssued _, StockAct.StockUndone _ -> bare(act, words);
        };
    }

    static String of(StockDayAct act, Words words) {
        return switch (act) {
            case StockDayAct.UnexpectedCardScanned scanned ->
                words.text("act.UnexpectedCardScanned", scanned.serial(), scanned.slot());
            case StockDayAct.UnexpectedCardSettled settled ->
                words.text("act.UnexpectedCardSettled", settled.serial(), settled.outcome());
            case StockDayAct.ShelfCounted counted ->
                words.text("act.ShelfCounted", counted.shelf(), counted.counted(), counted.recorded());
            case StockDayAct.DifferenceExplained explained ->
                words.text("act.DifferenceExplained", explained.shelf(), explained.explanation());
            case StockDayAct.StockDayUndone _ -> bare(act, words);
        };
    }

    static String of(NoticeAct act, Words words) {
        return switch (act) {
            case NoticeAct.NoticeQueued queued -> words.text(
                    "act.NoticeQueued",
                    words.texts().text("noticeMatter", queued.content().matter()) + ", "
                            + words.texts().text("noticeChannel", queued.content().channel()));
            case NoticeAct.NoticeSent sent -> words.text("act.NoticeSent", sent.to());
            case NoticeAct.NoticeFailed failed -> words.text("act.NoticeFailed", failed.why());
            case NoticeAct.NoticeWithdrawn _ -> bare(act, words);
        };
    }

    /** What only some pickups have; the usual steps have no more to say than their names. */
    static String of(PickupAct act, Words words) {
        return switch (act) {
            case PickupAct.StepReopened reopened -> words.text("act.StepReopened", words.texts().text("step", reopened.step()));
            case PickupAct.HandOverSettled settled -> words.text("act.HandOverSettled", settled.receipt());
            case PickupAct.RecipientNamed named -> words.text("act.RecipientNamed", named.recipient().name());
            case PickupAct.StampReduced reduced ->
                words.text("act.StampReduced", reduced.dueCents() / 100.0, reduced.reason());
            case PickupAct.FingerCompared compared ->
                words.text("act.FingerCompared", words.texts().text("fingerOutcome", compared.outcome()));
            default -> bare(act, words);
        };
    }

    private static String bare(Object act, Words words) {
        return words.text("act." + act.getClass().getSimpleName());
    }
}
