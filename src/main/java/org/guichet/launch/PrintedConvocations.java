package org.guichet.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.ConvocationPdf;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.convocation.ConvocationPaper;
import org.guichet.workflow.convocation.ConvocationPress;

/** Brings a convocation to the printing ring, with its code drawn and the catalogue's texts. */
final class PrintedConvocations implements ConvocationPress {

    private final IssueReceipt.Site site;

    PrintedConvocations(IssueReceipt.Site site) {
        this.site = site;
    }

    @Override
    public byte[] pdf(Applicant person, Appointment appointment, String code, Locale language) {
        Texts texts = Texts.in(Language.of(language));
        List<String> bring = Arrays.asList(texts.text("convocation.papers", appointment.procedure()).split("\\|", -1));
        ConvocationPaper paper = new ConvocationPaper(
                site.name(),
                "",
                person.fullName(),
                texts.text("procedure", appointment.procedure()),
                appointment.slot(),
                appointment.number(),
                bring,
                new ZxingQrWriter().qr(code),
                texts.language().locale(),
                site.demonstration());
        return new ConvocationPdf(line -> texts.text(line.key())).bytes(paper);
    }
}
