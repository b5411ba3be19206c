/** Reading a patient index from a CSV file: dry run, rejects line by line, then in batches. */
@NullMarked
package org.almoner.patients.imports;

import org.jspecify.annotations.NullMarked;
