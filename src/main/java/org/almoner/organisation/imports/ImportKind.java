package org.almoner.organisation.imports;

import java.util.List;

/** What can be imported, and with which columns. */
public enum ImportKind {
  WARDS(
      "Wards and beds",
      "site,ward,ward_name,specialty,bay,bay_name,sex,side_rooms,bed,bed_kind,row,column"),
  STAFF("Staff", "national_code,local_code,title,given,surname,job,consultant,specialty"),
  PRACTICES("GP practices", "code,name,address,postcode,phone");

  private final String words;
  private final List<String> columns;

  ImportKind(String words, String columns) {
    this.words = words;
    this.columns = List.of(columns.split(","));
  }

  public String words() {
    return words;
  }

  public List<String> columns() {
    return columns;
  }
}
