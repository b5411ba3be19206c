package org.almoner.inpatients;

/** What speaks against a place without forbidding it: the one who decides otherwise says why. */
public enum PlacementRisk {
  BAY_SEX("Bay is for the other sex"),
  MIXED_SEX("Mixes the sexes in a bay"),
  OUTLIER("Specialty outlier"),
  COMPROMISED_BED("Bed is compromised"),
  BAY_HOURS("Bay is outside its hours"),
  PRIVATE_BED("Bed is for private patients"),
  NO_WAITING_AREA("Ward has no waiting area");

  private final String words;

  PlacementRisk(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
