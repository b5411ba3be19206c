package org.almoner.inpatients.mylists;

import java.util.List;
import java.util.Map;
import org.almoner.inpatients.mylists.KeptLists.KeptList;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;

/** The reader's lists, and the form that makes another. */
public record MyListsPage(
    List<KeptList> lists, List<Option> wards, Map<String, String> typed, FormErrors errors) {
  public String value(String name) {
    return typed.getOrDefault(name, "");
  }

  public String about(KeptList list) {
    var number = list.patients() == 1 ? "1 patient" : list.patients() + " patients";
    if (list.ward() == null) return number + ", only yours";
    return number + (list.own() ? ", yours, " : ", ") + "shared with " + list.wardName();
  }
}
