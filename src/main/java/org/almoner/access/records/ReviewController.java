package org.almoner.access.records;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.almoner.access.Activity;
import org.almoner.access.activities.AccessActivities;
import org.almoner.access.records.Reviews.After;
import org.almoner.platform.Refusal;
import org.almoner.shell.FormErrors;
import org.almoner.shell.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Information governance's worklist: each record opened by break-glass is looked at by a person.
 */
@Controller
@RequestMapping("/governance/break-glass")
@Activity(AccessActivities.REVIEW_BREAK_GLASS)
class ReviewController {
  private final Reviews reviews;
  private final ReviewWords words;
  private final Clock clock;

  ReviewController(Reviews reviews, ReviewWords words, Clock clock) {
    this.reviews = reviews;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "false") boolean done,
      @RequestParam(required = false) @Nullable Instant after,
      @RequestParam(required = false) @Nullable UUID id,
      Model model) {
    var from = after == null || id == null ? null : new After(after, id);
    var found = done ? reviews.done(from) : reviews.waiting(from);
    model.addAttribute("page", list(found, done));
    return "access/records/reviews";
  }

  private ReviewsPage list(List<Review> found, boolean done) {
    var shown = found.stream().limit(Reviews.PAGE).toList();
    return new ReviewsPage(
        shown.stream().map(r -> words.row(r, clock.instant())).toList(),
        done,
        reviews.count().number(),
        found.size() > Reviews.PAGE ? next(shown.getLast(), done) : null);
  }

  private static String next(Review last, boolean done) {
    var at = last.reviewedAt() == null ? last.dueAt() : last.reviewedAt();
    return "/governance/break-glass?done=%s&after=%s&id=%s".formatted(done, at, last.id());
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Model model) {
    model.addAttribute("page", page(id, "", "", FormErrors.none()));
    return "access/records/review";
  }

  @PostMapping("/{id}")
  String review(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String remarks,
      RedirectAttributes flash,
      HttpServletResponse response,
      Model model) {
    var errors = errors(id, version, outcome, remarks);
    if (errors.any()) {
      response.setStatus(422);
      model.addAttribute("page", page(id, outcome, remarks, errors));
      return "access/records/review";
    }
    flash.addFlashAttribute(
        "flash", "Break-glass by " + reviews.byId(id).displayName() + " reviewed.");
    return "redirect:/governance/break-glass";
  }

  private FormErrors errors(UUID id, int version, String outcome, String remarks) {
    var known =
        Arrays.stream(ReviewOutcome.values()).filter(o -> o.name().equals(outcome)).findFirst();
    if (known.isEmpty()) return FormErrors.of("outcome", "Choose what you found.");
    if (known.get() != ReviewOutcome.JUSTIFIED && remarks.isBlank())
      return FormErrors.of("remarks", "Say what was done about it.");
    try {
      reviews.review(id, version, known.get(), remarks);
      return FormErrors.none();
    } catch (Refusal refusal) {
      return FormErrors.of(refusal);
    }
  }

  private ReviewPage page(UUID id, String outcome, String remarks, FormErrors errors) {
    var review = reviews.byId(id);
    return new ReviewPage(
        "/governance/break-glass/" + id,
        words.facts(review),
        review.reviewedAt() != null,
        review.version(),
        Arrays.stream(ReviewOutcome.values()).map(o -> new Option(o.name(), o.words())).toList(),
        outcome,
        remarks,
        "/patients/" + review.patient() + "/access-log",
        errors);
  }
}
