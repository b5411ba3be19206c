package org.almoner.hl7.adt.codes;

import java.util.Optional;
import org.almoner.hl7.log.Inbound;
import org.almoner.hl7.mapping.CodeTable;
import org.almoner.hl7.message.At;
import org.almoner.hl7.message.ErrorCode;
import org.almoner.hl7.message.Problem;
import org.almoner.hl7.message.Segment;
import org.almoner.organisation.Specialties;
import org.almoner.organisation.StaffDirectory;
import org.almoner.organisation.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The consultant and the treatment function of PV1. */
@Component
public class Doctors {
  private final StaffDirectory staff;
  private final Specialties specialties;
  private final Translation translation;
  private final Reference reference;

  Doctors(
      StaffDirectory staff, Specialties specialties, Translation translation, Reference reference) {
    this.staff = staff;
    this.specialties = specialties;
    this.translation = translation;
    this.reference = reference;
  }

  /**
   * PV1-7, null when it is empty.
   *
   * @throws Problem.Waits when nobody here has the code
   */
  public @Nullable StaffMember consultant(Inbound in, Segment pv1) {
    var theirs = pv1.field(7).text();
    if (theirs.isEmpty()) return null;
    var code = translation.mapped(in, CodeTable.CONSULTANT, theirs).orElse(theirs);
    return byCode(code)
        .orElseThrow(
            () ->
                Translation.unknown(
                    in, CodeTable.CONSULTANT, At.of(pv1, 7), theirs, ErrorCode.UNKNOWN_KEY));
  }

  private Optional<StaffMember> byCode(String code) {
    return reference.staff(
        code,
        () -> {
          var found = staff.byNationalCode(code);
          return found.isPresent() ? found : staff.byLocalCode(code);
        });
  }

  public StaffMember byId(org.almoner.organisation.StaffId id) {
    return staff.byId(id);
  }

  /**
   * PV1-10, null when it is empty.
   *
   * @throws Problem.Waits when it is no treatment function of ours
   */
  public @Nullable String specialty(Inbound in, Segment pv1) {
    var theirs = pv1.field(10).text();
    if (theirs.isEmpty()) return null;
    var code = translation.mapped(in, CodeTable.SPECIALTY, theirs).orElse(theirs);
    if (reference.specialty(code, () -> specialties.byCode(code)).isEmpty())
      throw Translation.unknown(
          in, CodeTable.SPECIALTY, At.of(pv1, 10), theirs, ErrorCode.TABLE_VALUE);
    return code;
  }
}
