/** Taking fingerprints, photograph and signature; what a desk asks of its scanners. */
@NullMarked
package org.guichet.workflow.biometric;

import org.jspecify.annotations.NullMarked;
