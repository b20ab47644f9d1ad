/** What may be settled for a site, and by whom. */
package org.guichet.workflow.setting;
