/**
 * What is known about a person, as plain values: names, addresses, contacts, relations, GP,
 * numbers.
 */
@NamedInterface("person")
@NullMarked
package org.almoner.patients.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
