package org.almoner.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almoner.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what failed outside any controller. */
@Controller
class ErrorDispatch implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(ErrorDispatch.class);
  private final TroublePages pages;

  ErrorDispatch(TroublePages pages) {
    this.pages = pages;
  }

  @RequestMapping("/error")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer known ? known : 404;
    if (BrokenText.unreadable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) code = 400;
    if (code < 500) {
      pages.write(request, response, Trouble.status(code));
      return;
    }
    var reference = Ids.next().toString().substring(24);
    log.error(
        "Request failed outside its page, reference {}",
        reference,
        (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    pages.write(request, response, Trouble.failed(reference));
  }
}
