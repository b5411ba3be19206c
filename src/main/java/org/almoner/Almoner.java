package org.almoner;

import java.util.Map;
import org.almoner.audit.VerifyAudit;
import org.almoner.platform.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The program: one process, one PostgreSQL, every module. */
@Modulithic(
    systemName = "Almoner",
    sharedModules = {"platform", "shell", "audit"})
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Almoner {
  static void main(String[] args) {
    Launch.run(Almoner.class, Map.of(VerifyAudit.NAME, new VerifyAudit()), args);
  }
}
