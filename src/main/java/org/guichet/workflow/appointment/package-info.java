/** Appointments out of files: what a file would do, and taking it. */
package org.guichet.workflow.appointment;
