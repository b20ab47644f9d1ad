package org.guichet.launch;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.PaperPrinter;
import org.guichet.printing.PrintOutcome;
import org.guichet.printing.ProvisionalPdf;
import org.guichet.printing.ReceiptPdf;
import org.guichet.printing.ReceiptPreview;
import org.guichet.workflow.cardpickup.ProvisionalPaper;
import org.guichet.workflow.cardpickup.Receipt;
import org.guichet.workflow.cardpickup.ReceiptPress;

/** Brings the workflow's receipt to the printing ring, with the catalogue's texts. */
final class PrintedReceipts implements ReceiptPress {

    private static final float PREVIEW_DPI = 110;

    @Override
    public byte[] pdf(Receipt receipt) {
        Texts texts = Texts.in(Language.of(receipt.language()));
        return new ReceiptPdf(line -> texts.text(line.key())).bytes(receipt);
    }

    @Override
    public byte[] pdf(ProvisionalPaper paper) {
        Texts texts = Texts.in(Language.of(paper.language()));
        return new ProvisionalPdf(line -> texts.text(line.key())).bytes(paper);
    }

    @Override
    public byte[] preview(byte[] pdf) {
        try {
            BufferedImage page = ReceiptPreview.firstPage(pdf, PREVIEW_DPI);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(page, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Printed print(byte[] pdf, String jobName) {
        return switch (new PaperPrinter().print(pdf, jobName)) {
            case PrintOutcome.Printed _ -> Printed.HANDED_TO_PRINTER;
            case PrintOutcome.NoPrinter _ -> Printed.NO_PRINTER;
            case PrintOutcome.Failed _ -> Printed.PRINTER_REFUSED;
        };
    }
}
