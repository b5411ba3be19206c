import { csrf } from "./page";

// The error summary takes the focus and leads to the fields.
const summary = document.querySelector<HTMLElement>("[data-error-summary]");
if (summary) {
  summary.focus();
  document.title = "Error: " + document.title;
}
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>("[data-error-summary] a[href^='#']");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
});

// Enter in a field never submits a form that says so; Ctrl+Enter sends it.
document.addEventListener("keydown", (event) => {
  const field = event.target as HTMLInputElement;
  const form = field.form;
  if (event.key !== "Enter" || !form) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>("button[type=submit]:not([name])") ?? undefined);
  } else if (form.hasAttribute("data-no-enter") && field.tagName === "INPUT") event.preventDefault();
});

// Without a connection nothing is sent: the browser would leave the page and what was typed on it.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  form.querySelector("[data-unsent]")?.remove();
  if (form.method !== "post" || event.defaultPrevented || navigator.onLine) return;
  event.preventDefault();
  const notice = document.createElement("p");
  notice.className = "notice notice--overdue";
  notice.textContent = "Not connected. Nothing was sent or saved. What you typed is still here: send it again when the connection is back.";
  notice.setAttribute("role", "alert");
  notice.dataset.unsent = "";
  form.prepend(notice);
  notice.scrollIntoView({ block: "center" });
});

// A second click while the first is on its way does nothing; the server would refuse it anyway.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  else form.dataset.sent = "yes";
});
addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach((f) => delete f.dataset.sent));

document.addEventListener("htmx:configRequest", (event) => {
  const detail = (event as CustomEvent).detail;
  if (detail.verb === "get") return;
  detail.headers["X-CSRF-TOKEN"] = csrf();
  if (!detail.parameters._key) detail.headers["X-Idempotency-Key"] = crypto.randomUUID();
});
document.addEventListener("htmx:afterRequest", (event) => {
  const detail = (event as CustomEvent).detail;
  const form = (detail.elt as Element).closest("form");
  if (!form) return;
  delete form.dataset.sent;
  const key = form.querySelector<HTMLInputElement>("input[name=_key]");
  if (key && detail.xhr?.status) key.value = crypto.randomUUID();
});

function count(area: HTMLTextAreaElement): void {
  const words = document.querySelector(`[data-count-for="${CSS.escape(area.id)}"]`);
  const left = Number(area.dataset.max) - area.value.length;
  if (words) words.textContent = left < 0 ? `${-left} characters too many` : `${left} characters left`;
}
document.querySelectorAll<HTMLTextAreaElement>("textarea[data-max]").forEach((area) => {
  count(area);
  area.addEventListener("input", () => count(area));
});
