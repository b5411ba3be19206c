package org.almoner.shell;

import java.time.Instant;
import java.util.List;
import org.almoner.platform.Cui;
import org.almoner.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page's own content, ready to print. Every view gets it as the model attribute
 * "frame".
 *
 * @param trust name of the trust in the header
 * @param training whether demonstration data is loaded: the header is hatched and says so
 * @param path of this request, to mark the chosen rail item
 * @param flash one sentence that names what was just done, or null
 * @param at the server's time when the page was made: clocks on the page count from it
 * @param compact dense rows for a desk with a mouse
 * @param letters whether single-letter keys are on
 * @param doors which addresses open for the person
 */
public record Frame(
    String trust,
    boolean training,
    SignedIn.@Nullable Person person,
    List<RailItem> rail,
    String path,
    @Nullable String flash,
    String csrf,
    Instant at,
    boolean compact,
    boolean letters,
    Doors doors) {

  /** Whether the person may open this address: what a page does not offer is not refused. */
  public boolean opens(String address) {
    return doors.open(address);
  }

  /** The first of these addresses if it opens for the person, or else the second. */
  public String firstOpen(String address, String otherwise) {
    return opens(address) ? address : otherwise;
  }

  /** This address, or the nearest one above it that opens for the person. */
  public String nearest(String address) {
    if (opens(address)) return address;
    var above = address.replaceFirst("\\?.*", "").replaceFirst("/[^/]*$", "");
    return above.isEmpty() ? "/" : nearest(above);
  }

  /** The links of these that open for the person. */
  public List<Link> open(List<Link> links) {
    return links.stream().filter(l -> opens(l.href())).toList();
  }

  /** A fresh idempotency key: each form on a page has its own. */
  public String key() {
    return Ids.next().toString();
  }

  public String stamp() {
    return at.toString();
  }

  public String time() {
    return Cui.exactTime(at);
  }

  /** Now, as a value for a field of shell/moment.jte. */
  public String moment() {
    return Cui.minute(at);
  }

  /** One place on the rail as printed. */
  public record RailItem(NavItem.Place place, NavItem.@Nullable Count count, boolean here) {}
}
