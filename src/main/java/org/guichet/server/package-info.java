/**
 * The central store's HTTP side: enrolment of desks, the intake of operations, and the feed back to them. Empty until the
 * central store is built (issue 5). It may see workflow, domain, language and {@code sync.protocol}, and no other outer ring.
 */
package org.guichet.server;
