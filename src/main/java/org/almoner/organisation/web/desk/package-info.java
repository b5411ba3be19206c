/** One desk for each kind of entry: how it is listed, shown in a form and saved. */
@NullMarked
package org.almoner.organisation.web.desk;

import org.jspecify.annotations.NullMarked;
