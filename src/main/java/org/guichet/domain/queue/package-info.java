/**
 * Today's queue: tickets, the head starts that order them, and what may be done with one. Depends on change,
 * appointment and staff.
 */
package org.guichet.domain.queue;
