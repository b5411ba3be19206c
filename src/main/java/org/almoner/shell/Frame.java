package org.almoner.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around a page's own content, ready to print. Every view gets it as the model attribute
 * "frame".
 *
 * @param trust name of the trust in the header
 * @param training whether demonstration data is loaded: the header is hatched and says so
 * @param path of this request, to mark the chosen rail item
 * @param flash one sentence that names what was just done, or null
 * @param key a fresh idempotency key for the forms of this page
 */
public record Frame(
    String trust,
    boolean training,
    SignedIn.@Nullable Person person,
    List<RailItem> rail,
    String path,
    @Nullable String flash,
    String key,
    String csrf) {

  /** One place on the rail as printed. */
  public record RailItem(NavItem.Place place, NavItem.@Nullable Count count, boolean here) {}
}
