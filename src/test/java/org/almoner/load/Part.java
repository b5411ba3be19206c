package org.almoner.load;

/** One thing that is measured. What it finds goes into the report, also when it breaks off. */
interface Part {
  void measure(BigHospital hospital, BenchReport report) throws Exception;
}
