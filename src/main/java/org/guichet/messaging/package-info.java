/**
 * Convocations and reminders by SMS and mail. Empty until people are told that their card is ready (issue 6) and of a new
 * date. It may see workflow, domain and language, and no other outer ring.
 */
package org.guichet.messaging;
