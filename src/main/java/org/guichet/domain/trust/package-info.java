/** Which certificates the site believes, and who said so. Depends on change and document. */
@NullMarked
package org.guichet.domain.trust;

import org.jspecify.annotations.NullMarked;
