package org.almoner.inpatients.work;

import org.almoner.shell.WorkItemSource;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts each kind of work that waits on the wards among everything else that waits. */
@Configuration(proxyBeanMethods = false)
@Import(WardWork.Registrar.class)
class WardWork {
  /** One source for each kind. */
  static class Registrar implements BeanRegistrar {
    @Override
    public void register(BeanRegistry registry, Environment environment) {
      for (var wait : Wait.ALL)
        registry.registerBean(
            "wardWork:" + wait.list(),
            WorkItemSource.class,
            spec -> spec.supplier(beans -> new Line(beans.bean(WardWaits.class), wait)));
    }
  }

  private record Line(WardWaits waits, Wait kind) implements WorkItemSource {
    @Override
    public String activity() {
      return "inpatients.move";
    }

    @Override
    public Waiting waiting() {
      return waits.count(kind);
    }
  }
}
