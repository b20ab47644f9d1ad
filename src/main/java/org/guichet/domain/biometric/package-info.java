/**
 * Fingerprints, photograph and signature as they are taken at a desk: which fingers, how good, what could not be taken and why, and the
 * ISO/IEC records that carry them. Depends on change. Nothing here compares faces: CESEDA R.142-13 excludes it.
 */
@NullMarked
package org.guichet.domain.biometric;

import org.jspecify.annotations.NullMarked;
