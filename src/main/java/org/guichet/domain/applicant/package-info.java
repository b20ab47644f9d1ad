/** The person: who they are, their applications and the papers they hold. Depends on nothing. */
package org.guichet.domain.applicant;
