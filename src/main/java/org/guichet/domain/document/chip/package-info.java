/** What the chip of a passport or card says (ICAO Doc 9303 parts 10 and 11), read and judged without a reader. Depends on document. */
@NullMarked
package org.guichet.domain.document.chip;

import org.jspecify.annotations.NullMarked;
