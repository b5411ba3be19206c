@NullMarked
package org.almoner.hl7.web;

import org.jspecify.annotations.NullMarked;
