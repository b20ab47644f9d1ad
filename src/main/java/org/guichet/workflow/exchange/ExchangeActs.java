package org.guichet.workflow.exchange;

/** What can be seen and done of the exchange with the central store. */
public record ExchangeActs(StoreLink link, ReadOutbox read, SettleDispute settle) {}
