/**
 * Visible digital seals: signed codes on visas, residence permits, attestations and address stickers (ICAO Doc 9303 part 13, BSI
 * TR-03137 part 1). Depends on document and on whom the desk trusts.
 */
@NullMarked
package org.guichet.domain.document.seal;

import org.jspecify.annotations.NullMarked;
