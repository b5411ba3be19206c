package org.almoner.inpatients.mylists;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.mylists.KeptLists.KeptList;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/** One list with its patients, and for its owner the form that changes it. */
public record MyListPage(
    KeptList list,
    List<Line> lines,
    List<Option> wards,
    Map<String, String> typed,
    FormErrors errors) {
  /** A patient on the list. */
  public record Line(
      UUID entry,
      int version,
      String name,
      String born,
      String href,
      String place,
      String note,
      String addedBy) {}

  public String value(String name) {
    var ward = list.ward() == null ? "" : list.ward().toString();
    return typed.getOrDefault(name, name.equals("name") ? list.name() : ward);
  }

  public String about() {
    var shared = list.ward() == null ? "only yours" : "shared with " + list.wardName();
    return lines.size()
        + (lines.size() == 1 ? " patient, " : " patients, ")
        + shared
        + ", by surname";
  }
}
