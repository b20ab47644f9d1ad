/** What people see and do about the exchange with the central store. */
package org.guichet.workflow.exchange;
