package org.almoner.hl7.adt.codes;

import java.util.Optional;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Field;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.inpatients.Destination;
import org.almoner.inpatients.Spell;
import org.almoner.organisation.Bed;
import org.almoner.organisation.BedId;
import org.almoner.organisation.Sites;
import org.almoner.organisation.Ward;
import org.almoner.organisation.WardId;
import org.almoner.organisation.Wards;
import org.springframework.stereotype.Component;

/** Places as a sender writes them in a PL field, to wards and beds of ours. */
@Component
public class Places {
  private final Wards wards;
  private final Sites sites;
  private final Translation translation;
  private final Reference reference;

  Places(Wards wards, Sites sites, Translation translation, Reference reference) {
    this.wards = wards;
    this.sites = sites;
    this.translation = translation;
    this.reference = reference;
  }

  /** A place of ours, with the words that the console shows. */
  public record Place(Destination destination, String words) {}

  /**
   * @throws Problem.Waits when the ward or the bed is not known here
   */
  public Place required(Inbound in, Segment segment, int field) {
    var location = segment.field(field);
    var at = At.of(segment, field);
    if (!location.present() || location.text().isEmpty())
      throw new Problem.Wrong(ErrorCode.REQUIRED_FIELD, at, at.words() + ", the ward, is missing.");
    var ward = ward(in, location, at);
    if (location.component(3).isEmpty())
      return new Place(Destination.waitingArea(ward.id()), ward.code());
    var bed = bed(in, ward, location, at);
    return new Place(
        Destination.bed(ward.id(), bed.id()),
        ward.code() + " " + location.component(2) + " " + location.component(3));
  }

  private Ward ward(Inbound in, Field location, At at) {
    var theirs = location.text();
    var name = translation.mapped(in, CodeTable.WARD, theirs).orElseGet(() -> named(in, location));
    return reference
        .ward(name, () -> ward(name))
        .orElseThrow(
            () -> Translation.unknown(in, CodeTable.WARD, at, theirs, ErrorCode.UNKNOWN_KEY));
  }

  private Optional<Ward> ward(String name) {
    int dash = name.indexOf('-');
    return dash < 0
        ? onlySite().flatMap(site -> wards.byCode(site, name))
        : wards.byCode(name.substring(0, dash), name.substring(dash + 1));
  }

  private Optional<String> onlySite() {
    var all = sites.all();
    return all.size() == 1 ? Optional.of(all.getFirst().code()) : Optional.empty();
  }

  /** Site and ward in one, as "site-ward". */
  private static String named(Inbound in, Field location) {
    boolean siteLast = in.sender().locationForm().equals("ward^bay^bed^site");
    var ward = location.text();
    var site = location.component(4);
    return (siteLast || ward.indexOf('-') < 0) && !site.isEmpty() ? site + "-" + ward : ward;
  }

  private Bed bed(Inbound in, Ward ward, Field location, At at) {
    var theirs = location.text() + "^" + location.component(2) + "^" + location.component(3);
    var mapped = translation.mapped(in, CodeTable.BED, theirs);
    var bay =
        mapped.map(m -> m.substring(0, Math.max(0, m.indexOf('-')))).orElse(location.component(2));
    var bed = mapped.map(m -> m.substring(m.indexOf('-') + 1)).orElse(location.component(3));
    return reference
        .bed(ward.id() + "^" + bay + "^" + bed, () -> wards.bedByCode(ward.id(), bay, bed))
        .orElseThrow(
            () -> Translation.unknown(in, CodeTable.BED, at, theirs, ErrorCode.UNKNOWN_KEY));
  }

  /** Where a spell stands, in words. */
  public String words(Spell spell) {
    var bed = spell.bedId();
    var ward = words(spell.wardId());
    return bed == null ? ward + ", no bed" : ward + " " + words(bed);
  }

  public String words(WardId ward) {
    return reference.ward(ward, () -> Optional.of(wards.byId(ward))).orElseThrow().code();
  }

  private String words(BedId bed) {
    return reference
        .text(
            bed,
            () -> {
              var found = wards.bed(bed);
              return Optional.of(wards.bay(found.bay()).code() + " " + found.code());
            })
        .orElseThrow();
  }
}
