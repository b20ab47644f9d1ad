/** Readers of codes that this desk has besides its keyboard: a scanner on a serial line, a camera. */
package org.guichet.workflow.scanner;
