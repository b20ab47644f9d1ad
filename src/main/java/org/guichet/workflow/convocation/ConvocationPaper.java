package org.guichet.workflow.convocation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.document.ModuleGrid;

/**
 * What a printed convocation says. Names of things (procedure, documents to bring) come in the paper's language.
 *
 * @param siteAddress lines below the site's name; may be empty
 * @param bring what the person should have in hand; may be empty
 * @param code sealed, as a QR code
 * @param language of the paper, French or English
 * @param demonstration marks the paper as a specimen
 */
public record ConvocationPaper(
        String siteName,
        String siteAddress,
        String personName,
        String procedureLabel,
        LocalDateTime slot,
        String appointmentNumber,
        List<String> bring,
        ModuleGrid code,
        Locale language,
        boolean demonstration) {

    public ConvocationPaper {
        bring = List.copyOf(bring);
    }

    /** Keeps the person out of logs. */
    @Override
    public String toString() {
        return "ConvocationPaper[" + appointmentNumber + "]";
    }
}
