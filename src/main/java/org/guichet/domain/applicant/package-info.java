/** The person: who they are, their applications and the papers they hold. Depends on change. */
package org.guichet.domain.applicant;
