/** Who looked: by patient, for the patient, and searching the audit. */
@NullMarked
package org.almoner.access.looks;

import org.jspecify.annotations.NullMarked;
