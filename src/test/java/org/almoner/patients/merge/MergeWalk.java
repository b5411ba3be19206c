package org.almoner.patients.merge;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.patients.PatientId;
import org.almoner.testing.PatientRows;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every foreign key of the database that leads to a patient. */
record MergeWalk(JdbcClient jdbc, AutowireCapableBeanFactory beans) {
  /** What a merge says about both records must go on naming both. */
  private static final List<String> NAMES_BOTH =
      List.of("patients.merge.survivor_id", "patients.merge.loser_id");

  List<String> columns() {
    return jdbc
        .sql(
            """
            select c.conrelid::regclass || '.' || a.attname from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
            where c.contype = 'f' and c.confrelid = 'patients.patient'::regclass and c.conparentid = 0 order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(c -> !NAMES_BOTH.contains(c))
        .toList();
  }

  /** How many rows of each column name the patient. */
  Map<String, Long> rows(PatientId patient) {
    var counts = new TreeMap<String, Long>();
    for (var column : columns()) {
      var dot = column.lastIndexOf('.');
      counts.put(
          column,
          jdbc.sql(
                  "select count(*) from %s where %s = :p"
                      .formatted(column.substring(0, dot), column.substring(dot + 1)))
              .param("p", patient.value())
              .query(Long.class)
              .single());
    }
    return counts;
  }

  /** Each row that names the patient, without what every change touches. */
  Map<String, List<String>> contents(PatientId patient) {
    var contents = new TreeMap<String, List<String>>();
    for (var column : columns()) {
      var dot = column.lastIndexOf('.');
      contents.put(
          column,
          jdbc.sql(
                  """
                  select (to_jsonb(t) - 'version' - 'changed_at' - 'changed_by')::text from %s t where %s = :p order by 1
                  """
                      .formatted(column.substring(0, dot), column.substring(dot + 1)))
              .param("p", patient.value())
              .query(String.class)
              .list());
    }
    return contents;
  }

  String identity(PatientId patient) {
    return jdbc.sql(
            "select (to_jsonb(t) - 'version' - 'changed_at' - 'changed_by')::text from"
                + " patients.patient t where id = :p")
        .param("p", patient.value())
        .query(String.class)
        .single();
  }

  /** Lets every module write its rows about the patient; inpatients before a death is recorded. */
  void fill(PatientId patient) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(PatientRows.class));
    for (var found :
        scanner.findCandidateComponents("org.almoner").stream()
            .sorted(Comparator.comparing(BeanDefinition::getBeanClassName))
            .toList())
      try {
        ((PatientRows) beans.createBean(Class.forName(found.getBeanClassName()))).about(patient);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
  }
}
