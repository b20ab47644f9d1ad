package org.guichet.architecture.planted.device;

import org.guichet.printing.ReceiptPdf;

record DeviceSeesPrinting(ReceiptPdf seen) {}
