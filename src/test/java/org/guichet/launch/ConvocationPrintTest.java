package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.device.scanner.ZxingQrWriter;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.convocation.ConvocationReading;
import org.guichet.domain.convocation.ConvocationSeal;
import org.guichet.domain.convocation.Convocations;
import org.guichet.domain.document.BarcodeKind;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.GreyImage;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.ConvocationPdf;
import org.guichet.printing.ReceiptPreview;
import org.guichet.workflow.convocation.ConvocationPaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the seal to the paper and back through a camera: printed, cracked, read, and checked without a network. */
class ConvocationPrintTest {

    private static final Convocation LEILAS = new Convocation(
            "site-54", "RDV-2026-004711", "0700000042", Procedure.CARD_PICKUP, LocalDateTime.of(2026, 11, 24, 14, 20));
    private static final String CODE = Convocations.sealed(LEILAS);

    private static ConvocationPaper paper(Language language, String person, List<String> bring) {
        return new ConvocationPaper(
                "Préfecture imaginaire", "1, rue de l’Exemple, 54000 Ville", person, "Remise de titre", LEILAS.slot(),
                LEILAS.appointmentNumber(), bring, new ZxingQrWriter().qr(CODE), language.locale(), true);
    }

    private static byte[] pdf(Language language, ConvocationPaper paper) {
        Texts texts = Texts.in(language);
        return new ConvocationPdf(line -> texts.text(line.key())).bytes(paper);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<BarcodeText> scanned(BufferedImage page) {
        byte[] grey = new byte[page.getWidth() * page.getHeight()];
        for (int i = 0; i < grey.length; i++) {
            int rgb = page.getRGB(i % page.getWidth(), i / page.getWidth());
            grey[i] = (byte) (((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3);
        }
        return new ZxingBarcodeReader().read(new GreyImage(page.getWidth(), page.getHeight(), grey));
    }

    @Test
    void theFrenchPaperNamesThePersonTheMatterAndTheMoment() throws IOException {
        byte[] pdf = pdf(Language.FRENCH, paper(Language.FRENCH, "Quillfeather, Leïla", List.of("Passeport", "Ancien titre")));
        String text = text(pdf);
        for (String wanted : List.of("mardi 24 novembre 2026", "14:20", "Quillfeather, Leïla", "Remise de titre", "RDV-2026-004711",
                "Passeport", "Ancien titre", "SPÉCIMEN")) {
            assertTrue(text.contains(wanted), wanted + "\n" + text);
        }
        saved(pdf, "convocation-fr.png");
    }

    @Test
    void theEnglishPaperHasEnglishDates() throws IOException {
        byte[] pdf = pdf(Language.ENGLISH, paper(Language.ENGLISH, "Quillfeather, Leïla", List.of("Passport")));
        assertTrue(text(pdf).contains("Tuesday 24 November 2026") || text(pdf).contains("Tuesday, 24 November 2026"), text(pdf));
        saved(pdf, "convocation-en.png");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCodeOnThePaperIsReadAndGenuine(Language language) throws IOException {
        BufferedImage page = ReceiptPreview.firstPage(pdf(language, paper(language, "Quillfeather, Leïla", List.of())), 150);
        assertEquals(List.of(new BarcodeText(BarcodeKind.QR, CODE)), scanned(page));
        assertEquals(
                new ConvocationReading.Genuine(LEILAS, Convocations.KEY_ID), ConvocationSeal.read(CODE, Convocations.RING));
    }

    /** A crack from top to bottom, and a splinter gone beside it. */
    @Test
    void aCrackedCodeIsStillRead() throws IOException {
        BufferedImage page = ReceiptPreview.firstPage(pdf(Language.FRENCH, paper(Language.FRENCH, "Leïla", List.of())), 150);
        List<Integer> darkRows = darkRows(page);
        int top = darkRows.getFirst();
        int height = darkRows.getLast() - top;
        for (int i = 0; i < height; i++) {
            for (int wide = 0; wide < 6; wide++) {
                page.setRGB(230 + i / 3 + wide, top + i, 0xffffff);
            }
        }
        for (int i = 0; i < 900; i++) {
            page.setRGB(300 + i % 30, top + 120 + i / 30, 0xffffff);
        }
        assertEquals(List.of(new BarcodeText(BarcodeKind.QR, CODE)), scanned(page));
    }

    /** Rows in which the code's side of the page is black. */
    private static List<Integer> darkRows(BufferedImage page) {
        return IntStream.range(page.getHeight() / 3, page.getHeight())
                .filter(y -> IntStream.range(130, 420).filter(x -> (page.getRGB(x, y) & 0xffffff) == 0).count() > 40)
                .boxed()
                .toList();
    }

    @Test
    void longNamesAndManyPapersStayOnThePage() throws IOException {
        byte[] pdf = pdf(Language.FRENCH, paper(
                Language.FRENCH, "RAKOTOMALALA " + "Théodora ".repeat(40), Collections.nCopies(30, "Pièce " + "très ".repeat(60))));
        assertTrue(text(pdf).contains("… +22"), text(pdf));
        assertFalse(scanned(ReceiptPreview.firstPage(pdf, 150)).isEmpty());
        saved(pdf, "convocation-long.png");
    }

    private static void saved(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "printing"));
        ImageIO.write(ReceiptPreview.firstPage(pdf, 96), "png", folder.resolve(name).toFile());
    }
}
