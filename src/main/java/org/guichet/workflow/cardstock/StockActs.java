package org.guichet.workflow.cardstock;

/** What can be done in the store room. */
public record StockActs(
        ReadStock read,
        ScanDelivery scan,
        KeepStock keep,
        CountStock count,
        DestroyPapers destroy,
        RemindUncollected remind,
        StockSheets sheets) {}
