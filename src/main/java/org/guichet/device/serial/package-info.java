/** Scanners on a serial line, and one that is not there: jSerialComm lives here and nowhere else. */
package org.guichet.device.serial;
