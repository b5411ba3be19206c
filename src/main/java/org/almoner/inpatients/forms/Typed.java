package org.almoner.inpatients.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.PlacementRisk;
import org.almoner.inpatients.Reasons;
import org.almoner.organisation.BedId;
import org.almoner.organisation.WardId;
import org.almoner.platform.Cui;
import org.almoner.platform.InvalidInput;
import org.almoner.shell.DateParts;
import org.almoner.shell.Moments;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, read field by field. */
public record Typed(Map<String, String> form, Instant now) {
  static final String WHY = "why-";

  public String text(String name) {
    return form.getOrDefault(name, "").strip();
  }

  public String required(String name, String message) {
    var value = text(name);
    if (value.isEmpty()) throw new InvalidInput(name, message);
    return value;
  }

  public boolean checked(String name) {
    return text(name).equals("true");
  }

  public @Nullable UUID id(String name) {
    var value = text(name);
    try {
      return value.isEmpty() ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput(name, "That choice is not known. Choose again.");
    }
  }

  public @Nullable LocalDate date(String name, String what) {
    return DateParts.from(form, name).toDate(name, what);
  }

  public LocalDate requiredDate(String name, String what) {
    var day = date(name, what);
    if (day == null)
      throw new InvalidInput(name, "Enter the " + what.toLowerCase(java.util.Locale.UK) + ".");
    return day;
  }

  /**
   * A moment; the present minute means now, so that nothing seems to come before what just
   * happened.
   */
  public @Nullable Instant moment(String name) {
    var value = text(name);
    if (value.isEmpty()) return null;
    var at = Moments.parse(name, value).atZone(Cui.LONDON).toInstant();
    return at.equals(now.truncatedTo(ChronoUnit.MINUTES)) ? now : at;
  }

  public Instant requiredMoment(String name, String what) {
    var at = moment(name);
    if (at == null) throw new InvalidInput(name, "Enter when " + what + ".");
    return at;
  }

  /** The bed chosen on that ward, or its waiting area. */
  public Destination destination(WardId ward) {
    var bed = required("bed", "Choose a bed, or the waiting area.");
    if (bed.equals(PlaceChoices.WAITING_AREA)) return Destination.waitingArea(ward);
    return Destination.bed(ward, new BedId(java.util.Objects.requireNonNull(id("bed"))));
  }

  /** The reasons given for warnings. */
  public Reasons reasons() {
    var given = new EnumMap<PlacementRisk, String>(PlacementRisk.class);
    for (var risk : PlacementRisk.values()) {
      var why = text(WHY + risk.name());
      if (!why.isEmpty()) given.put(risk, why);
    }
    return Reasons.of(given);
  }
}
