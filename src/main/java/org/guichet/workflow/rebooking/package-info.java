/** New dates for appointments: for one person at the door, or for all who could not be received. */
package org.guichet.workflow.rebooking;
