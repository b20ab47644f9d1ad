/**
 * The rest of the day, played many times by simulation: what a policy would change, when the room is empty, when to close the
 * doors. Depends on queue and appointment.
 */
package org.guichet.domain.forecast;
