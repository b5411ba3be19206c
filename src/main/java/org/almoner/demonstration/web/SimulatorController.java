package org.almoner.demonstration.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.access.Activity;
import org.almoner.access.ActivityCatalogue;
import org.almoner.access.Role;
import org.almoner.demonstration.simulator.Simulator;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Trust;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts and stops the simulator, and sets its speed. */
@Controller
class SimulatorController implements ActivityCatalogue {
  private static final String RUN = "demonstration.run";
  private static final String VIEW = "demonstration/web/simulator";
  private final Simulator simulator;
  private final Trust trust;

  SimulatorController(Simulator simulator, Trust trust) {
    this.simulator = simulator;
    this.trust = trust;
  }

  @Override
  public List<Definition> activities() {
    return List.of(
        Definition.of(RUN, "run the simulator of the demonstration hospital", Role.ADMINISTRATOR));
  }

  @GetMapping("/demonstration")
  @Activity(RUN)
  String show(Model model) {
    var speed = Integer.toString(simulator.speed());
    model.addAttribute("page", page(speed, FormErrors.none()));
    return VIEW;
  }

  @PostMapping("/demonstration")
  @Activity(RUN)
  String drive(
      @RequestParam String speed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    if (!trust.training()) return refused(speed, notHere(), model, response);
    if (!speed.strip().matches("[0-9]{1,3}") || Integer.parseInt(speed.strip()) > Simulator.FASTEST)
      return refused(
          speed,
          FormErrors.of(
              "speed", "Enter a number from 0, which stops it, to " + Simulator.FASTEST + "."),
          model,
          response);
    simulator.speed(Integer.parseInt(speed.strip()));
    flash.addFlashAttribute("flash", page(speed, FormErrors.none()).state() + ".");
    return "redirect:/demonstration";
  }

  private static FormErrors notHere() {
    return FormErrors.of(
        "speed", "This is not a demonstration hospital. The simulator sends only to one.");
  }

  private String refused(
      String speed, FormErrors errors, Model model, HttpServletResponse response) {
    response.setStatus(422);
    model.addAttribute("page", page(speed, errors));
    return VIEW;
  }

  private SimulatorPage page(String typed, FormErrors errors) {
    var counts =
        simulator.answers().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return new SimulatorPage(
        trust.training(),
        simulator.speed(),
        typed,
        counts,
        simulator.latest(),
        simulator.faults(),
        errors);
  }
}
