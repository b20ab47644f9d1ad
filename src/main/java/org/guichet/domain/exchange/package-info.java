/**
 * What desks and the central store tell each other about operations: verdicts, the store's order, and how far each side is
 * (src/docs/sync-protocol.md). Knows no feature.
 */
package org.guichet.domain.exchange;
