/** One reader for all that a counter is handed: zones, 2D-Doc, seals. Depends on document and its parts. */
@NullMarked
package org.guichet.domain.document.reading;

import org.jspecify.annotations.NullMarked;
