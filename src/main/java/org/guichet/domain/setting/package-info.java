/** What a site has settled for all its desks: how many the waiting room takes, when it closes, what its wall shows. */
package org.guichet.domain.setting;
