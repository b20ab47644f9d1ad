package org.guichet.workflow.document;

/** What can be done with documents. */
public record DocumentActs(
        ExamineDocument examine, TakeOver takeOver, ChangeTrust trust, CertificateIntake certificates, DocumentPictures pictures) {}
