/** What people are told by SMS or e-mail: what is to be sent, in both languages, and what became of it. Depends on change. */
package org.guichet.domain.notice;
