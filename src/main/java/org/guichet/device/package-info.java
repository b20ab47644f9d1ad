/** Hardware, one package for each kind. Implements ports of the domain. */
package org.guichet.device;
