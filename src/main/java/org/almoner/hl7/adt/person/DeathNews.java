package org.almoner.hl7.adt.person;

import java.time.Instant;
import org.almoner.hl7.adt.codes.When;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.hl7.message.Wait;
import org.almoner.patients.PatientId;
import org.almoner.patients.death.Death;
import org.almoner.patients.death.Deaths;
import org.almoner.platform.Refusal;
import org.springframework.stereotype.Component;

/** A death, as PID-29 and PID-30 or a discharge tell of it. */
@Component
public class DeathNews {
  private final Deaths deaths;
  private final When when;

  DeathNews(Deaths deaths, When when) {
    this.deaths = deaths;
    this.when = when;
  }

  /** What PID says; a time of death without PID-30 = N is a death. */
  public void told(Inbound in, PatientId patient, Segment pid) {
    boolean dead = pid.field(30).text().equalsIgnoreCase("Y");
    boolean alive =
        pid.field(30).text().equalsIgnoreCase("N")
            || pid.field(29).emptied()
            || pid.field(30).emptied();
    if (pid.field(29).present() && !alive) record(in, patient, when.possible(pid, 29), "PID-29");
    else if (dead) record(in, patient, when.happened(in), "PID-30");
    else if (alive && deaths.standing(patient).isPresent())
      in.note(
          "PID-29 and PID-30 say that the patient is alive, the record says dead. Nothing was changed.");
  }

  public void record(Inbound in, PatientId patient, Instant at, String because) {
    if (deaths.standing(patient).isPresent()) return;
    try {
      deaths.record(patient, Death.at(at));
    } catch (Refusal e) {
      throw new Problem.Waits(ErrorCode.INTERNAL, At.field("PID", 29), e.message(), Wait.PERSON);
    }
    in.changed("Death", null, "recorded", because);
  }
}
