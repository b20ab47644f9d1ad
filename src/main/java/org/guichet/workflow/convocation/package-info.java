/** The convocation as a paper: what it says, and the presses that make it. */
package org.guichet.workflow.convocation;
