package org.almoner.access.activities;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.access.Activity;
import org.almoner.access.ActivityCatalogue;
import org.springframework.stereotype.Component;

/** Every activity that any module has, by its code. */
@Component
public class Activities {
  private final Map<String, ActivityCatalogue.Definition> byCode = new TreeMap<>();

  Activities(List<ActivityCatalogue> catalogues) {
    for (var catalogue : catalogues)
      for (var activity : catalogue.activities())
        if (byCode.put(activity.code(), activity) != null)
          throw new IllegalStateException("Two modules define the activity " + activity.code());
  }

  public List<ActivityCatalogue.Definition> all() {
    return List.copyOf(byCode.values());
  }

  public boolean known(String code) {
    return code.equals(Activity.SIGNED_IN)
        || code.equals(Activity.ANYONE)
        || byCode.containsKey(code);
  }

  /** What the activity is, for a person: "register a patient". */
  public String meaning(String code) {
    var activity = byCode.get(code);
    return activity == null ? code : activity.meaning();
  }
}
