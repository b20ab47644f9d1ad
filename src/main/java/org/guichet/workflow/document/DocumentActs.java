package org.guichet.workflow.document;

import org.guichet.workflow.chip.ChipActs;

/** What can be done with documents. */
public record DocumentActs(
        ExamineDocument examine, TakeOver takeOver, ChangeTrust trust, CertificateIntake certificates, DocumentPictures pictures,
        ChipActs chips) {}
