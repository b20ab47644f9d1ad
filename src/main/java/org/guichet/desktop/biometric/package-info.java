/** Taking fingerprints: two hands, what to do now, and why a finger can't be taken; the scanners of this machine. */
@NullMarked
package org.guichet.desktop.biometric;

import org.jspecify.annotations.NullMarked;
