package org.guichet.desktop.cardstock;

import org.guichet.workflow.cardstock.ScanDelivery.Scanned;

/** A card of the delivery in hand, as the list of the last ones shows it. */
record ScannedLine(Scanned scanned, boolean undone) {}
