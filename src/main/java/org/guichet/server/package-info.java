/**
 * The central store's HTTP side: who asks, how much at once, and the protocol's paths. It may see workflow, domain, language and
 * {@code sync.protocol}, and no other outer ring: which store answers is wired by {@code launch}.
 */
package org.guichet.server;
