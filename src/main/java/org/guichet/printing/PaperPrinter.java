package org.guichet.printing;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.guichet.printing.PrintOutcome.Failed;
import org.guichet.printing.PrintOutcome.NoPrinter;
import org.guichet.printing.PrintOutcome.Printed;

/** Prints a PDF without asking: on the printer named, or on the platform's default one. */
public final class PaperPrinter {

    /** Names of the printers that the platform knows. Asking may take seconds: off the screen's thread. */
    public List<String> printers() {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null)).map(PrintService::getName).toList();
    }

    public PrintOutcome print(byte[] pdf, String jobName) {
        PrintService standard = PrintServiceLookup.lookupDefaultPrintService();
        return standard == null ? new NoPrinter() : print(pdf, jobName, standard);
    }

    public PrintOutcome print(byte[] pdf, String jobName, String printer) {
        Optional<PrintService> named = Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(service -> service.getName().equals(printer)).findFirst();
        return named.map(service -> print(pdf, jobName, service)).orElseGet(NoPrinter::new);
    }

    private static PrintOutcome print(byte[] pdf, String jobName, PrintService service) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(jobName);
            job.setPageable(new PDFPageable(document));
            job.print();
            return new Printed(service.getName());
        } catch (PrinterException | IOException refused) {
            return new Failed(service.getName(), String.valueOf(refused.getMessage()));
        }
    }
}
