package org.almoner.organisation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bed is, apart from its bay.
 *
 * @param privateBed kept for patients who pay for it
 */
public record BedDetails(String code, BedKind kind, int row, int column, boolean privateBed) {
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("code", code);
    values.put("kind", kind.name());
    values.put("grid_row", row);
    values.put("grid_column", column);
    values.put("private", privateBed);
    return values;
  }
}
