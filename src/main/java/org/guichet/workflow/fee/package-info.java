/** What is due, and who may write it down. */
package org.guichet.workflow.fee;
