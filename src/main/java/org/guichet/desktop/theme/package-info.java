/** How the window looks: three appearances, the fonts and the icons. */
package org.guichet.desktop.theme;
