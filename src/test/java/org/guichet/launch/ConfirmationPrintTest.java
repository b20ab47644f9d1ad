package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.convocation.KeyRing;
import org.guichet.domain.convocation.PaperReading;
import org.guichet.domain.convocation.PaperSeal;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.GreyImage;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.guichet.printing.ReceiptPreview;
import org.guichet.workflow.checklist.ChecklistPaper;
import org.guichet.workflow.visavalidation.Confirmation;
import org.junit.jupiter.api.Test;

/** A confirmation from its seal to the paper and back through a camera; and the list of what to bring. */
class ConfirmationPrintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String REFERENCE = "V-20261124-F00000005";
    private static final SealedPaper SAID = new SealedPaper(
            SealedPaper.Kind.VISA_CONFIRMATION, "site-54", REFERENCE, "F00000005", LocalDateTime.of(2026, 11, 24, 10, 20));

    private static byte[] pdf(String code, String name, String employer) {
        return new PrintedConfirmations().pdf(new Confirmation(
                "Préfecture imaginaire", 3, "Agent imaginaire", REFERENCE,
                new Confirmation.Holder(name, DAY.minusYears(30), "UTO", "…688"), "F00000005", "talent", "talent", DAY.minusMonths(2),
                DAY.minusMonths(1), "1 rue du Port-Imaginaire, 75019 Paris", new Employment(employer, DAY.minusDays(9)), 30_000,
                "•••• 3456", Instant.parse("2026-11-24T10:20:00Z"), ZoneOffset.UTC,
                new ExpiryDates(DAY.plusMonths(6), DAY.plusMonths(8), DAY.plusMonths(10)), new ZxingQrWriter().qr(code), true));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void itSaysAllInBothLanguages() throws IOException {
        String text = text(pdf("GUP", "QUILLFEATHER Leïla", "Ateliers Fictifs SAS"));
        for (String wanted : List.of("QUILLFEATHER Leïla", REFERENCE, "F00000005", "Validité / validity",
                "Entrée en France / entry into France", "24/10/2026", "Ateliers Fictifs SAS", "300,00", "24/05/2027 – 24/07/2027",
                "24/09/2027", "Employeur / employer")) {
            assertTrue(text.contains(wanted), wanted + "\n" + text);
        }
    }

    @Test
    void itsCodeIsReadOffThePaperAndGenuine() throws IOException, GeneralSecurityException {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String code = PaperSeal.seal(SAID, 7, keys.getPrivate());
        BufferedImage page = ReceiptPreview.firstPage(pdf(code, "QUILLFEATHER Leïla", "Ateliers Fictifs SAS"), 150);
        List<String> read = scanned(page);
        assertEquals(List.of(code), read);
        assertEquals(
                new PaperReading.Genuine(SAID), PaperSeal.read(read.getFirst(), new KeyRing(Map.of(7, keys.getPublic()))));
        KeyPair others = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertInstanceOf(PaperReading.Forged.class, PaperSeal.read(code, new KeyRing(Map.of(7, others.getPublic()))));
    }

    private static List<String> scanned(BufferedImage page) {
        byte[] grey = new byte[page.getWidth() * page.getHeight()];
        for (int i = 0; i < grey.length; i++) {
            int rgb = page.getRGB(i % page.getWidth(), i / page.getWidth());
            grey[i] = (byte) (((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3);
        }
        return new ZxingBarcodeReader().read(new GreyImage(page.getWidth(), page.getHeight(), grey)).stream()
                .map(BarcodeText::text)
                .toList();
    }

    @Test
    void aListTooLongForAPageGoesOnOnTheNext() throws IOException {
        List<ChecklistPaper.Item> many = Collections.nCopies(45, new ChecklistPaper.Item("Un justificatif", false));
        byte[] pdf = new PrintedChecklists().pdf(new ChecklistPaper(
                "Préfecture imaginaire", "QUILLFEATHER Leïla", "Renouvellement", many, "Vendredi", 2, DAY, Locale.FRANCE, true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
        }
        assertTrue(text(pdf).contains("Vendredi"));
    }

    @Test
    void whatWasSeenIsMarkedAndAnEmptyListIsAPageToo() throws IOException {
        byte[] pdf = new PrintedChecklists().pdf(new ChecklistPaper(
                "Préfecture imaginaire", "QUILLFEATHER Leïla", "Renewal", List.of(new ChecklistPaper.Item("The passport", true)), "", 0,
                DAY, Locale.UK, true));
        assertTrue(text(pdf).contains("The passport (seen already)"), text(pdf));
        assertTrue(text(new PrintedChecklists().pdf(new ChecklistPaper(
                "Préfecture imaginaire", "QUILLFEATHER Leïla", "Renewal", List.of(), "", 0, DAY, Locale.UK, true))).contains("Renewal"));
    }
}
