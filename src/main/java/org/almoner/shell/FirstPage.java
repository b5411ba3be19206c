package org.almoner.shell;

import java.util.Optional;

/** Where a person begins after sign-in when it is not the page Now; a module may know. */
public interface FirstPage {
  /** A page of this program for the signed-in person, or empty. */
  Optional<String> path();
}
