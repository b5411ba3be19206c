package org.almoner.shell;

/** Which hospital this is; organisation implements it. */
public interface Trust {
  String name();

  /** Whether demonstration data is loaded, so that nobody mistakes it for real patients. */
  boolean training();
}
