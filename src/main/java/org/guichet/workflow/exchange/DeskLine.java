package org.guichet.workflow.exchange;

import org.guichet.workflow.biometric.TemplateSource;
import org.guichet.workflow.exchange.FindElsewhere.Elsewhere;

/**
 * What a desk has of its central store.
 *
 * @param usualDesk number of the counter that this computer stands at
 * @param elsewhere asks the store for people of other sites
 * @param files makes files of unsent acts for the store
 * @param templates asks the store for the fingers of people who come for a card
 */
public record DeskLine(int usualDesk, StoreLink link, Elsewhere elsewhere, ExportOutbox.Press files, TemplateSource templates) {

    /** Of a desk that belongs to no store. */
    public static final DeskLine ALONE =
            new DeskLine(1, StoreLink.NONE, Elsewhere.NOWHERE, ExportOutbox.Press.NONE, TemplateSource.NONE);
}
