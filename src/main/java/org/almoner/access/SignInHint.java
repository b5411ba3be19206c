package org.almoner.access;

import java.util.List;

/** Further lines about how to sign in, printed at the end of the start; demonstration has some. */
public interface SignInHint {
  List<String> lines();
}
