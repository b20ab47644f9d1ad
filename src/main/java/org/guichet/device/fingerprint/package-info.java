/** What is done with the image of a finger by SourceAFIS: a template, and how alike two are. Works without any device. */
@NullMarked
package org.guichet.device.fingerprint;

import org.jspecify.annotations.NullMarked;
