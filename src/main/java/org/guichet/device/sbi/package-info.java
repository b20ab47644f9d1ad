/**
 * Fingerprint scanners that speak MOSIP's Secure Biometric Interface (also called MDS), versions 0.9.5 and 1.0: HTTP on this machine's
 * ports 4501 to 4600 with verbs of its own, answers signed by the scanner and chained by hashes.
 */
@NullMarked
package org.guichet.device.sbi;

import org.jspecify.annotations.NullMarked;
