/** The sign-in window; the first thing anybody sees. */
package org.guichet.desktop.signin;
