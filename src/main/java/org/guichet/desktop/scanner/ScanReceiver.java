package org.guichet.desktop.scanner;

import org.guichet.domain.document.WedgeScan;

/** Where scans go. What it does not want stays typing. */
public interface ScanReceiver {

    boolean wants(WedgeScan scan);

    void take(WedgeScan scan);
}
