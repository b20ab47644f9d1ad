/**
 * Wiring: the command line, the desk's assembly with plain constructors, logs, and the guided tour. Sees all rings; no ring
 * sees it.
 */
package org.guichet.launch;
