/** Confirmed slots and the procedures they are for. Depends on nothing. */
package org.guichet.domain.appointment;
