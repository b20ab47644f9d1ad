package org.guichet.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.workflow.cardpickup.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    private static final List<String> PAPERS = List.of("Ancienne carte de séjour 9900112233", "Récépissé du 2 janvier 2026");
    private static final String LONG_NAME = "RAKOTOMALALA ANDRIANAMPOINIMERINA DE LA VILLE-AUX-ROSES, Marie-Antoinette Christelle Hélène "
            + "Théodora Wilhelmina Ndèye Fatou Maimouna " + "Abcdefghij".repeat(12);

    @Test
    void theFrenchReceiptSaysEverythingOnOnePage() throws IOException {
        byte[] pdf = pdf(SampleReceipts.french("Martin, Christelle Hélène Laura", PAPERS, SampleReceipts.scrawl(), true));
        String text = text(pdf);
        for (String wanted : List.of("Reçu de remise de titre", "samedi 14 mars 2026", "10:05", "RT-2026-000482", "Martin, Christelle",
                "12 juin 1979", "…043", "K682T8YLO", "«\u00a0salarié\u00a0»", "…4821", "Ancienne carte de séjour 9900112233",
                "Récépissé du 2 janvier 2026", "Nadia Lambert", "Guichet 4", "SPÉCIMEN – DÉMONSTRATION", "n’a pas pu signer")) {
            assertEquals(!wanted.contains("signer"), text.contains(wanted), wanted + "\n" + text);
        }
        saved(pdf, "receipt-fr.png");
    }

    @Test
    void theEnglishReceiptHasEnglishDatesAndNoSpecimenNote() throws IOException {
        byte[] pdf = new ReceiptPdf(SampleReceipts.englishTexts()).bytes(SampleReceipts.english("Okafor, Ngozi"));
        String text = text(pdf);
        assertTrue(text.contains("Saturday, 14 March 2026, 10:05"), text);
        assertTrue(text.contains("No fee due"), text);
        assertTrue(text.contains("receipt.not-signed"), text);
        assertFalse(text.contains("SPECIMEN"), text);
        saved(pdf, "receipt-en.png");
    }

    @Test
    void everyFontIsEmbeddedAndTheLanguageIsStated() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(SampleReceipts.french("Diop, Awa", PAPERS, null, false)))) {
            assertEquals(1, document.getNumberOfPages());
            assertEquals("fr", document.getDocumentCatalog().getLanguage());
            int fonts = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
                fonts++;
            }
            assertEquals(2, fonts);
        }
    }

    @Test
    void theSignatureIsDrawnInItsBox() throws IOException {
        BufferedImage signed = signedWith(SampleReceipts.scrawl());
        BufferedImage blank = signedWith(new Signature(3, List.of()));
        int differing = 0;
        for (int y = 0; y < signed.getHeight(); y++) {
            for (int x = 0; x < signed.getWidth(); x++) {
                if (signed.getRGB(x, y) != blank.getRGB(x, y)) {
                    differing++;
                    assertTrue(x >= 56 && x <= 350 && y >= 842 - 268 && y <= 842 - 150, x + " " + y);
                }
            }
        }
        assertTrue(differing > 300, differing + " pixels of ink");
    }

    @Test
    void longNamesAndManyPapersStayInTheirPlaces() throws IOException {
        List<String> many = Collections.nCopies(40, "Document " + "très ".repeat(60) + "long");
        byte[] pdf = pdf(SampleReceipts.french(LONG_NAME, many, SampleReceipts.scrawl(), true));
        String text = text(pdf);
        assertTrue(text.contains("RAKOTOMALALA"), text);
        assertTrue(text.contains("Nadia Lambert"), text);
        assertTrue(text.contains("… +"), text);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
        }
        saved(pdf, "receipt-long.png");
    }

    @Test
    void lettersTheFontLacksAreReplacedAndNeverAFailure() throws IOException {
        String scripts = "Щербаков Ελένη Nguyễn Əliyev محمد דוד 李小龍 ابن \u200f\u202eabc\u202c \uD83D\uDE00 \uD83D \u0000 tab\tend";
        byte[] pdf = pdf(SampleReceipts.french(scripts, List.of("李\n龍", ""), null, false));
        String text = text(pdf);
        assertTrue(text.contains("Щербаков"), text);
        assertTrue(text.contains("Ελένη"), text);
        assertTrue(text.contains("Nguyễn"), text);
        assertTrue(text.contains("Əliyev"), text);
        saved(pdf, "receipt-scripts.png");
    }

    @Test
    void emptyTextsStillMakeAPage() throws IOException {
        Receipt sample = SampleReceipts.french("", List.of(), null, true);
        Receipt empty = new Receipt(
                "", List.of(), "", "", "", "", "", null, "", "", "", List.of(), "", "", sample.handedOverAt(), sample.zone(), null, null,
                sample.language(), true);
        assertEquals(1, Loader.loadPDF(new ReceiptPdf(line -> "").bytes(empty)).getNumberOfPages());
    }

    @Test
    void thePreviewIsAnA4PageAndRefusesWhatIsNoPdf() throws IOException {
        BufferedImage page = ReceiptPreview.firstPage(pdf(SampleReceipts.french("Diop, Awa", PAPERS, null, false)), 96);
        assertEquals(793, page.getWidth(), 1);
        assertEquals(1122, page.getHeight(), 1);
        assertThrows(IOException.class, () -> ReceiptPreview.firstPage(new byte[] {1, 2, 3}, 96));
    }

    @Test
    void withoutSuchAPrinterTheAnswerSaysSo() {
        PrintOutcome outcome = new PaperPrinter().print(pdf(SampleReceipts.french("Diop, Awa", PAPERS, null, false)), "reçu",
                "a printer that nobody has");
        assertInstanceOf(PrintOutcome.NoPrinter.class, outcome);
    }

    private static BufferedImage signedWith(Signature signature) throws IOException {
        return ReceiptPreview.firstPage(pdf(SampleReceipts.french("Diop, Awa", PAPERS, signature, false)), 72);
    }

    private static byte[] pdf(Receipt receipt) {
        return new ReceiptPdf(SampleReceipts.frenchTexts()).bytes(receipt);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** For looking at: target/receipts. */
    private static void saved(byte[] pdf, String name) throws IOException {
        File folder = new File("target/receipts");
        assertTrue(folder.isDirectory() || folder.mkdirs());
        ImageIO.write(ReceiptPreview.firstPage(pdf, 96), "png", new File(folder, name));
    }
}
