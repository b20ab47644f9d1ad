/** SMS and mail: messages to people as files that the site's own gateway takes. Needs no network of this program's. */
@NullMarked
package org.guichet.messaging;

import org.jspecify.annotations.NullMarked;
