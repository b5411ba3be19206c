package org.almoner.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole running program on a real PostgreSQL. All such tests share one program,
 * one database and one clock, so each makes its own patients and wards and never counts
 * everybody's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
  TestClock.Beans.class,
  QueryCount.Beans.class,
  RouteNames.Beans.class,
  Staff.class,
  People.class
})
public @interface HospitalTest {}
