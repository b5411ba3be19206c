package org.almoner.inpatients;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that stands about a spell, as text: to see that a cancel leaves nothing behind. */
@Component
public class RecordImage {
  private static final List<String> TABLES =
      List.of(
          "ward_stay",
          "bed_stay",
          "consultant_episode",
          "home_leave",
          "off_ward",
          "transfer_request");
  private final JdbcClient jdbc;

  RecordImage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All columns of all rows that are not withdrawn, without who changed them last. */
  public List<String> of(SpellId spell) {
    var rows = new java.util.ArrayList<String>();
    rows.addAll(rows("inpatients.spell", "id", spell));
    rows.addAll(rows("encounters.encounter", "id", spell));
    for (var table : TABLES) rows.addAll(rows("inpatients." + table, "spell_id", spell));
    rows.addAll(holds(spell));
    return rows;
  }

  private List<String> rows(String table, String key, SpellId spell) {
    return jdbc.sql(
            """
            select '%s ' || (to_jsonb(t) - 'version' - 'changed_at' - 'changed_by')::text from %s t
            where t.%s = :spell and not coalesce((to_jsonb(t) ->> 'cancelled')::boolean, false) order by t.id
            """
                .formatted(table, table, key))
        .param("spell", spell.value())
        .query(String.class)
        .list();
  }

  private List<String> holds(SpellId spell) {
    return jdbc.sql(
            """
            select 'hold ' || (to_jsonb(h) - 'version' - 'changed_at' - 'changed_by')::text from inpatients.bed_hold h
            where not h.cancelled and h.bed_id in (select bed_id from inpatients.bed_stay where spell_id = :spell)
            order by h.id
            """)
        .param("spell", spell.value())
        .query(String.class)
        .list();
  }

  public List<String> audited(SpellId spell) {
    return jdbc.sql("select action from audit.entry where subject = :spell order by at, id")
        .param("spell", "spell:" + spell)
        .query(String.class)
        .list();
  }

  public String breach(SpellId spell) {
    return jdbc.sql(
            """
            select men || ' men, ' || women || ' women: ' || reason from inpatients.mixed_sex_breach
            where spell_id = :spell and not cancelled
            """)
        .param("spell", spell.value())
        .query(String.class)
        .single();
  }
}
