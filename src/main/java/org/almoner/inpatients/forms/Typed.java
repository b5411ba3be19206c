package org.almoner.inpatients.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

  /** An id in an address; null when it is none. */
  public static @Nullable UUID uuid(@Nullable String value) {
    try {
      return value == null || value.isEmpty() ? null : UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The version of the row that the form was drawn from. */
  public int version() {
    return version("version");
  }

  public int version(String name) {
    try {
      return Integer.parseInt(text(name));
    } catch (NumberFormatException e) {
      throw new InvalidInput(name, "Open the form again.");
    }
  }

  /** One of the values of a choice. */
  public <E extends Enum<E>> E choice(String name, Class<E> type, String message) {
    return java.util.Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(text(name)))
        .findFirst()
        .orElseThrow(() -> new InvalidInput(name, message));
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
    var at = instant(name, Moments.parse(name, value));
    return at.equals(now.truncatedTo(ChronoUnit.MINUTES)) ? now : at;
  }

  /**
   * When the clocks go back an hour comes twice: the later one is meant unless it is still to come.
   */
  private Instant instant(String name, LocalDateTime local) {
    var offsets = Cui.LONDON.getRules().getValidOffsets(local);
    if (offsets.isEmpty())
      throw new InvalidInput(
          name, "The clocks went forward then, so that time did not exist. Check the time.");
    var later = local.toInstant(offsets.getLast());
    return later.isAfter(now) ? local.toInstant(offsets.getFirst()) : later;
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
