/** Who did what, when, and why a file was opened. The journal is the trail; entries are its index. Depends on change. */
package org.guichet.domain.audit;
