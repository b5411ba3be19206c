package org.almoner.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.almoner.demonstration.load.Loading;
import org.almoner.demonstration.plan.Plan;
import org.almoner.demonstration.plan.Scale;
import org.almoner.demonstration.plan.Step;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class LoadScenarios {
  @Autowired Loading loading;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  private final String prefix =
      "D" + UUID.randomUUID().toString().substring(0, 3).toUpperCase(Locale.ROOT);

  @Test
  void a_planned_hospital_is_loaded_by_the_services_and_only_once() {
    var plan = Plan.of(Scale.small(prefix), clock.instant());
    var said = new ArrayList<String>();
    loading.load(plan, said::add);
    assertThat(said).hasSize(4);
    assertThat(count("patients.v_patient where hospital_number like :p", "N%"))
        .isEqualTo(plan.people().size());
    var admitted = plan.sites().stream().mapToLong(s -> s.count(Step.Admit.class)).sum();
    var gone = plan.sites().stream().mapToLong(s -> s.count(Step.Go.class)).sum();
    assertThat(count("encounters.v_encounter where visit_number like :p", "D%"))
        .isEqualTo(admitted);
    assertThat(count("inpatients.v_inpatient where visit_number like :p", "D%"))
        .isEqualTo(admitted - gone);
    nobody_shares_a_bed();
    the_audit_names_the_demonstration_for_every_admission(admitted);
    loading.load(plan, said::add);
    assertThat(count("encounters.v_encounter where visit_number like :p", "D%"))
        .isEqualTo(admitted);
  }

  private void nobody_shares_a_bed() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from (
                      select bed_id from inpatients.v_inpatient
                      where visit_number like :p and bed_id is not null group by bed_id having count(*) > 1) twice
                    """)
                .param("p", prefix + "D%")
                .query(Long.class)
                .single())
        .isZero();
  }

  private void the_audit_names_the_demonstration_for_every_admission(long admitted) {
    assertThat(
            jdbc.sql(
                    """
                    select count(distinct a.subject) from audit.entry a
                    join patients.v_patient p on p.patient_id = a.patient_id
                    where a.actor = 'almoner:demonstration' and a.action like '%admit%'
                      and p.hospital_number like :p
                    """)
                .param("p", prefix + "N%")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(admitted);
  }

  private long count(String from, String like) {
    return jdbc.sql("select count(*) from " + from)
        .param("p", prefix + like)
        .query(Long.class)
        .single();
  }
}
