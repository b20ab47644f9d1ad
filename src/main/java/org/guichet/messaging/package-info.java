/**
 * Convocations and reminders by SMS and mail. Empty so far. It may see workflow, domain and language, and no other outer ring.
 */
package org.guichet.messaging;
