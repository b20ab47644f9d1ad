/** What a supervisor does to the queue as a whole: the policy, and its way back. */
package org.guichet.workflow.steering;
