package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.almoner.organisation.keeping.Closings;
import org.almoner.organisation.keeping.CodeTaken;
import org.almoner.organisation.keeping.Kind;
import org.almoner.organisation.practices.Practices;
import org.almoner.platform.InvalidInput;
import org.almoner.platform.StaleEdit;
import org.almoner.testing.HospitalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HospitalTest
class WardsScenarios {
  @Autowired Sites sites;
  @Autowired Wards wards;
  @Autowired Closings closings;
  @Autowired StaffDirectory staff;
  @Autowired Practices practices;
  @Autowired JdbcClient jdbc;
  private String siteCode = "";
  private SiteId site = new SiteId(new UUID(0, 0));

  @BeforeEach
  void a_site() {
    siteCode = unique("S");
    site = sites.openSite(siteCode, "North site");
  }

  @Test
  void a_ward_is_found_by_the_codes_that_messages_carry() {
    var ward = wards.openWard(site, "W7", "Ward 7", "300");
    var bay = wards.addBay(ward, "A", "Bay A", BaySex.FEMALE);
    var first = wards.addBed(bay, "A1");
    var second = wards.addBed(bay, "A2", BedKind.CHAIR, 1, 2);
    assertThat(wards.byCode(siteCode, "W7").orElseThrow().id()).isEqualTo(ward);
    assertThat(wards.bedByCode(ward, "A", "A2").orElseThrow().id()).isEqualTo(second);
    var layout = wards.layout(ward);
    assertThat(layout.bedsIn(bay)).extracting(Bed::id).containsExactly(first, second);
    assertThat(layout.bedsIn(bay)).allMatch(Bed::open);
  }

  @Test
  void a_code_is_used_once_among_the_open_wards_of_a_site() {
    var old = wards.openWard(site, "W7", "Ward 7", "300");
    assertThatThrownBy(() -> wards.openWard(site, "W7", "Another", "300"))
        .isInstanceOf(CodeTaken.class)
        .hasMessageContaining("Another open ward has this code");
    wards.closeWard(old, 1, "Moved to the new wing");
    var replacement = wards.openWard(site, "W7", "Ward 7 new", "300");
    assertThat(wards.byCode(siteCode, "W7").orElseThrow().id()).isEqualTo(replacement);
    assertThatThrownBy(() -> closings.reopen(Kind.WARD, old.value(), 2, "Wing flooded"))
        .isInstanceOf(CodeTaken.class);
  }

  @Test
  void a_bay_name_and_a_bed_place_are_used_once() {
    var ward = wards.openWard(site, "W8", "Ward 8", "300");
    var bay = wards.addBay(ward, "A", "Bay A", BaySex.MALE);
    assertThatThrownBy(() -> wards.addBay(ward, "B", "bay a", BaySex.MALE))
        .isInstanceOf(CodeTaken.class)
        .extracting("field")
        .isEqualTo("name");
    wards.addBed(bay, "A1", BedKind.BED, 1, 1);
    assertThatThrownBy(() -> wards.addBed(bay, "A2", BedKind.BED, 1, 1))
        .isInstanceOf(CodeTaken.class)
        .hasMessageContaining("place on the grid");
    assertThatThrownBy(() -> wards.addBed(bay, "A1", BedKind.BED, 2, 1))
        .isInstanceOf(CodeTaken.class);
  }

  @Test
  void a_closed_ward_keeps_its_beds_for_the_past_and_has_none_open() {
    var ward = wards.openWard(site, "W9", "Ward 9", "300");
    var bed = wards.addBed(wards.addBay(ward, "A", "Bay A", BaySex.MALE), "A1");
    wards.closeWard(ward, 1, "Refurbishment");
    assertThat(wards.bed(bed).open()).isFalse();
    assertThat(closings.standing(Kind.WARD, ward.value()).reason()).isEqualTo("Refurbishment");
    closings.reopen(Kind.WARD, ward.value(), 2, "Refurbished");
    assertThat(wards.bed(bed).open()).isTrue();
    assertThat(earlierVersionsOf(ward)).isEqualTo(2);
  }

  @Test
  void a_stale_edit_is_refused_and_nothing_is_overwritten() {
    var ward = wards.openWard(site, "W10", "Ward 10", "300");
    var mine = new Wards.WardDetails("W10", "Ward 10 north", "300", null, "", false);
    var theirs = new Wards.WardDetails("W10", "Ward 10 south", "300", null, "", false);
    wards.change(ward, 1, mine);
    assertThatThrownBy(() -> wards.change(ward, 1, theirs)).isInstanceOf(StaleEdit.class);
    assertThat(wards.byId(ward).name()).isEqualTo("Ward 10 north");
  }

  @Test
  void a_ward_needs_a_specialty_of_the_trust() {
    assertThatThrownBy(() -> wards.openWard(site, "W11", "Ward 11", "999"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("specialty");
  }

  @Test
  void consultants_and_practices_are_found_by_national_code() {
    var code = "C" + (1000000 + Math.abs(UUID.randomUUID().hashCode() % 8999999));
    var id = staff.addConsultant(code, "Menon", "Asha", "Dr", "300");
    assertThat(staff.byNationalCode(code).orElseThrow().id()).isEqualTo(id);
    assertThat(staff.byId(id).name()).isEqualTo("Dr Menon");
    assertThatThrownBy(() -> staff.addConsultant(code, "Other", "A", "Dr", "300"))
        .isInstanceOf(CodeTaken.class);
    var practice = practices.openPractice(unique("P"), "Mill Lane Surgery", "", "", "");
    assertThat(practices.byId(practice).name()).isEqualTo("Mill Lane Surgery");
  }

  private int earlierVersionsOf(WardId ward) {
    return jdbc.sql(
            "select count(*) from platform.row_history where table_name = 'organisation.ward' and row_id = :id")
        .param("id", ward.value())
        .query(Integer.class)
        .single();
  }

  private static String unique(String prefix) {
    return prefix + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
  }
}
