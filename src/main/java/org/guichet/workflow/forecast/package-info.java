/** The rest of the day from what the desk knows: what a policy would change, and when to close the doors. */
package org.guichet.workflow.forecast;
