/** What the waiting room may read: who is called, and to which desk. */
package org.guichet.workflow.display;
