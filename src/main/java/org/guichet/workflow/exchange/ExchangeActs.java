package org.guichet.workflow.exchange;

/**
 * What can be seen and done of the exchange with the central store.
 *
 * @param usualDesk number of the counter that this computer stands at
 */
public record ExchangeActs(
        int usualDesk, StoreLink link, ReadOutbox read, SettleDispute settle, FindElsewhere elsewhere,
        ExportOutbox export) {}
