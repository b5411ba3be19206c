/** The page that drives the simulator. */
@NullMarked
package org.almoner.demonstration.web;

import org.jspecify.annotations.NullMarked;
