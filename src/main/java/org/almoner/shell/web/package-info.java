/** The frame of every page, and what is shown when a request was not done. */
@NullMarked
package org.almoner.shell.web;

import org.jspecify.annotations.NullMarked;
