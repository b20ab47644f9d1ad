/** Documents at the counter: read, judged, held against a file, taken over; and the certificates that they are judged by. */
@NullMarked
package org.guichet.workflow.document;

import org.jspecify.annotations.NullMarked;
