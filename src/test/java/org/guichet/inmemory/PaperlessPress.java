package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guichet.workflow.cardpickup.ProvisionalPaper;
import org.guichet.workflow.cardpickup.Receipt;
import org.guichet.workflow.cardpickup.ReceiptPress;

/** A press that keeps the receipts instead of drawing them. */
public final class PaperlessPress implements ReceiptPress {

    private final List<Receipt> receipts = new ArrayList<>();
    private final List<ProvisionalPaper> provisional = new ArrayList<>();

    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    @Override
    public byte[] pdf(Receipt receipt) {
        receipts.add(receipt);
        return receipt.reference().getBytes(StandardCharsets.UTF_8);
    }

    public List<ProvisionalPaper> provisionalPapers() {
        return List.copyOf(provisional);
    }

    @Override
    public byte[] pdf(ProvisionalPaper paper) {
        provisional.add(paper);
        return paper.number().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] preview(byte[] pdf) {
        return pdf.clone();
    }

    @Override
    public Printed print(byte[] pdf, String jobName) {
        return Printed.NO_PRINTER;
    }
}
