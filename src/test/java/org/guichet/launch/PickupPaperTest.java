package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.domain.convocation.PaperReading;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.GreyImage;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.inmemory.Synthetic;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.ProvisionalPdf;
import org.guichet.printing.ReceiptPdf;
import org.guichet.printing.ReceiptPreview;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.cardpickup.ProvisionalPaper;
import org.guichet.workflow.cardpickup.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a home's own key to the paper and back through a camera. */
class PickupPaperTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Instant AT = Instant.parse("2026-11-24T09:05:30Z");
    private static final SealedPaper RECEIPT = new SealedPaper(
            SealedPaper.Kind.CARD_RECEIPT, "-", "R-20261124-K682T8YLO", "K682T8YLO", LocalDateTime.of(2026, 11, 24, 10, 5));

    @TempDir
    private Path folder;

    private LocalStore open(String home) {
        Clock clock = Clock.fixed(AT, ZoneOffset.UTC);
        LocalStore.Setup setup = new LocalStore.Setup(
                folder.resolve(home), "desk-7", "site-54", clock, new OperationIds(clock), FirstFill.NOTHING);
        return switch (LocalStore.open(setup)) {
            case HomeOpening.Opened<LocalStore>(LocalStore opened) -> opened;
            case HomeOpening.NotOpened<LocalStore> not -> throw new AssertionError(not.toString());
        };
    }

    private static ModuleGrid code(LocalStore store, SealedPaper.Kind kind, String reference) {
        return new HomePaperCode(store.settings(), ZONE).of(kind, reference, "K682T8YLO", AT).orElseThrow();
    }

    private static byte[] receipt(ModuleGrid code) {
        Receipt receipt = new Receipt(
                "Préfecture imaginaire", List.of("Service des titres"), "Guichet 3", "Nadia Lambert", RECEIPT.reference(),
                "Quillfeather, Leïla", "…001", LocalDate.of(1990, 3, 1), "K682T8YLO", "salarié", "•••• 3456", List.of("ancien titre"),
                "OLDACRE Robin, représentant légal (passeport P1)", "", AT, ZONE, Synthetic.signature(), code, Language.FRENCH.locale(),
                true);
        Texts texts = Texts.in(Language.FRENCH);
        return new ReceiptPdf(line -> texts.text(line.key())).bytes(receipt);
    }

    private static String scanned(byte[] pdf) throws IOException {
        BufferedImage page = ReceiptPreview.firstPage(pdf, 200);
        byte[] grey = new byte[page.getWidth() * page.getHeight()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) ((page.getRGB(i % page.getWidth(), i / page.getWidth()) >> 8) & 0xff);
        }
        List<BarcodeText> codes = new ZxingBarcodeReader().read(new GreyImage(page.getWidth(), page.getHeight(), grey));
        assertEquals(1, codes.size(), codes.toString());
        return codes.getFirst().text();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aReceiptIsKnownAgainByTheHomeThatMadeItAndByNoOther() throws IOException {
        String scanned;
        try (LocalStore store = open("one")) {
            byte[] pdf = receipt(code(store, SealedPaper.Kind.CARD_RECEIPT, RECEIPT.reference()));
            assertTrue(text(pdf).contains("OLDACRE Robin"), text(pdf));
            scanned = scanned(pdf);
            saved(pdf, "receipt-signed.png");
        }
        try (LocalStore again = open("one"); LocalStore other = open("two")) {
            assertEquals(new PaperReading.Genuine(RECEIPT), new HomePaperCode(again.settings(), ZONE).read(scanned));
            assertInstanceOf(PaperReading.UnknownKey.class, new HomePaperCode(other.settings(), ZONE).read(scanned));
        }
    }

    @Test
    void aProvisionalPaperSaysUntilWhenAndIsSigned() throws IOException {
        try (LocalStore store = open("three")) {
            Texts texts = Texts.in(Language.FRENCH);
            ProvisionalPaper paper = new ProvisionalPaper(
                    "Préfecture imaginaire", List.of("Service des titres", "1, place imaginaire"), "P-20261124-K682T8YLO",
                    "QUILLFEATHER Leïla", "7700000001", LocalDate.of(1990, 3, 1), "UTO", "salarié", "DOS-1", "données erronées",
                    LocalDate.of(2027, 2, 24), AT, ZONE, "Nadia Lambert",
                    code(store, SealedPaper.Kind.PROVISIONAL_PAPER, "P-20261124-K682T8YLO"), Language.FRENCH.locale(), true);
            byte[] pdf = new ProvisionalPdf(line -> texts.text(line.key())).bytes(paper);
            String text = text(pdf);
            for (String wanted : List.of(
                    "24 février 2027", "QUILLFEATHER Leïla", "7700000001", "données erronées", "DOS-1", "1, place imaginaire",
                    "SPÉCIMEN")) {
                assertTrue(text.contains(wanted), wanted + "\n" + text);
            }
            assertInstanceOf(PaperReading.Genuine.class, new HomePaperCode(store.settings(), ZONE).read(scanned(pdf)));
            saved(pdf, "provisional-fr.png");
        }
    }

    private static void saved(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "printing"));
        ImageIO.write(ReceiptPreview.firstPage(pdf, 96), "png", folder.resolve(name).toFile());
    }
}
