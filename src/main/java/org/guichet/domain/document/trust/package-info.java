/** Whom this desk believes: certificates that an administrator loaded, and how a signature is judged by them. Depends on document. */
@NullMarked
package org.guichet.domain.document.trust;

import org.jspecify.annotations.NullMarked;
