/** What holds for all desks of a site: shown, changed and taken back. */
package org.guichet.desktop.setting;
