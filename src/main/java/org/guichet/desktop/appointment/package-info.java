/** Appointments out of files: chosen or dropped, looked at line by line, then taken. */
package org.guichet.desktop.appointment;
