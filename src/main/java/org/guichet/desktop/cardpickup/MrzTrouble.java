package org.guichet.desktop.cardpickup;

import java.util.stream.Collectors;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.CheckDigit;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzReading.Unreadable;

/** Says why a scanned zone can't be taken, and what to do. */
public final class MrzTrouble {

    private final Words words;

    public MrzTrouble(Words words) {
        this.words = words;
    }

    public Callout unreadable(Unreadable why) {
        return new Callout(
                Notice.Kind.ATTENTION,
                words.text("mrz.unreadable", words.texts().text("mrz.reason", why.reason()), why.line(), why.column()));
    }

    public Callout wrongDigits(Mrz mrz) {
        String fields = mrz.failedChecks().stream()
                .map(CheckDigit::field)
                .map(field -> words.texts().text("field", field))
                .collect(Collectors.joining(", "));
        return new Callout(Notice.Kind.ATTENTION, words.text("mrz.wrongDigits", fields));
    }

    public Callout otherDocument(MrzFormat format, String expectedKey) {
        return new Callout(
                Notice.Kind.ATTENTION, words.text("mrz.otherDocument", words.texts().text("format", format), words.text(expectedKey)));
    }
}
