/** Reading the trail. */
package org.guichet.workflow.audit;
