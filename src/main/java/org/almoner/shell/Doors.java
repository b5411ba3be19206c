package org.almoner.shell;

/**
 * Whether an address opens for the person of the request, so that no page offers what would be
 * refused; access implements it.
 */
@FunctionalInterface
public interface Doors {
  /**
   * @param address of a page of ours, with or without a query
   */
  boolean open(String address);
}
