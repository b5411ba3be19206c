package org.almoner.patients;

import java.util.UUID;

/**
 * A row that a merge changed.
 *
 * @param table "schema.table"
 * @param before JSON object of the changed columns with their values before
 * @param after the same columns with the values the merge gave them
 */
public record MovedRow(String table, UUID row, String before, String after) {}
