/**
 * A chip that is not there: the side of the document in ICAO Doc 9303 part 11, written without JMRTD so that the two check each other. It
 * serves a demonstration and the tests, with faults on demand.
 */
@NullMarked
package org.guichet.device.chip.emulated;

import org.jspecify.annotations.NullMarked;
