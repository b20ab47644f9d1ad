/** Admitting, calling and moving tickets, and undoing the last of it. */
package org.guichet.workflow.queue;
