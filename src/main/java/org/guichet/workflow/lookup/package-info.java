/** Finding people by whatever is typed. */
package org.guichet.workflow.lookup;
