/** The steps of validating a long-stay visa, from its zone to the confirmation. */
package org.guichet.workflow.visavalidation;
