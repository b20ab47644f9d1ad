/** Giving a file to a person who has none, with a look at those who are alike, and taking it back. */
package org.guichet.workflow.applicant;
