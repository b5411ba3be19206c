import { send, typing } from "./page";

// Keys are an offer: printed on what they do, listed by "?", silent while somebody types, and can be switched off.
const root = document.documentElement;
let going = 0;

function letters(): boolean {
  return root.dataset.keys !== "off";
}
function visible(element: HTMLElement): boolean {
  return element.offsetParent !== null || getComputedStyle(element).position === "fixed";
}
function bound(key: string): HTMLElement | undefined {
  return Array.from(document.querySelectorAll<HTMLElement>("[data-key]")).find((e) => e.dataset.key === key && visible(e));
}
function use(element: HTMLElement): void {
  if (typing(element)) element.focus();
  else element.click();
}
/** Kept for the person, so that it is the same on the next computer. */
function keep(): void {
  const compact = String(root.classList.contains("compact"));
  void send("POST", "/preferences", { compact, letters: String(letters()) }).catch(() => undefined);
}
function density(): void {
  const compact = root.classList.toggle("compact");
  root.classList.toggle("comfortable", !compact);
  keep();
}

// Rows and cards: j, k and the arrows move the focus; Enter opens.
function places(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>("[data-item], tr[data-href]")).filter(visible);
}
function focus(place: HTMLElement | undefined): void {
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = 0;
  place.focus();
  place.scrollIntoView({ block: "nearest" });
}
function step(by: number): void {
  const all = places();
  const here = all.findIndex((p) => p.contains(document.activeElement));
  focus(all[here < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + by, 0), all.length - 1)]);
}
/** Moves by sight: the nearest place in that direction. */
function arrow(dx: number, dy: number): boolean {
  const here = (document.activeElement as HTMLElement | null)?.closest<HTMLElement>("[data-item], tr[data-href]");
  if (!here) return false;
  const from = here.getBoundingClientRect();
  const near = places()
    .filter((p) => p !== here)
    .map((p) => {
      const to = p.getBoundingClientRect();
      const x = to.left + to.width / 2 - from.left - from.width / 2;
      const y = to.top + to.height / 2 - from.top - from.height / 2;
      const along = x * dx + y * dy;
      const aside = Math.abs(x * dy) + Math.abs(y * dx);
      return { p, along, cost: along + aside * 3 };
    })
    .filter((m) => m.along > 4)
    .sort((a, b) => a.cost - b.cost)[0];
  focus(near?.p);
  return !!near;
}
function open(place: HTMLElement): void {
  const to = place.dataset.href;
  if (to) location.href = to;
  else place.querySelector<HTMLAnchorElement>("a[href]")?.click();
}
document.addEventListener("click", (event) => {
  const target = event.target as Element;
  const row = target.closest<HTMLElement>("tr[data-href]");
  if (row && !target.closest("a, button, input, select, label, summary") && !getSelection()?.toString()) open(row);
});

function words(element: HTMLElement): string {
  const clone = element.cloneNode(true) as HTMLElement;
  clone.querySelectorAll("kbd, .nhsuk-u-visually-hidden").forEach((e) => e.remove());
  return element.dataset.keyWord ?? (clone.textContent?.trim() || element.getAttribute("aria-label") || element.getAttribute("rel") || "");
}
function sheet(): void {
  const old = document.querySelector<HTMLDialogElement>("dialog.keys");
  if (old) return void old.close();
  const lines: [string, string][] = [["?", "this list"]];
  document.querySelectorAll<HTMLElement>("[data-key]").forEach((e) => visible(e) && lines.push([e.dataset.key ?? "", words(e)]));
  document.querySelectorAll<HTMLElement>("[data-go]").forEach((e) => lines.push([`g ${e.dataset.go}`, `go to ${words(e).replace(/\d+$/, "").trim()}`]));
  if (places().length) lines.push(["j  k", "next, previous"], ["← ↑ → ↓", "move"], ["Enter", "open"]);
  lines.push(["Esc", "close the top thing"], ["Ctrl Enter", "sign or save"], ["Ctrl .", "rows closer or wider"]);
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-labelledby", "keys-title");
  const title = document.createElement("h2");
  Object.assign(title, { id: "keys-title", textContent: "Keys for this page" });
  const list = document.createElement("dl");
  list.className = "keys-sheet";
  for (const [key, what] of lines) {
    const line = document.createElement("div");
    const dt = document.createElement("dt");
    const cap = document.createElement("kbd");
    Object.assign(cap, { className: "key", textContent: key });
    dt.append(cap);
    const dd = document.createElement("dd");
    dd.textContent = what;
    line.append(dt, dd);
    list.append(line);
  }
  dialog.append(title, list, choice(), closer(dialog));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
function choice(): HTMLElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", checked: letters() });
  box.addEventListener("change", () => {
    root.dataset.keys = box.checked ? "on" : "off";
    keep();
  });
  label.append(box, " Single-letter keys are on");
  const line = document.createElement("p");
  line.append(label);
  return line;
}
function closer(dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button button--secondary", textContent: "Close" });
  button.addEventListener("click", () => dialog.close());
  const line = document.createElement("p");
  line.append(button);
  return line;
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function letter(event: KeyboardEvent): boolean {
  if (going) {
    clearTimeout(going);
    going = 0;
    const place = document.querySelector<HTMLElement>(`[data-go="${CSS.escape(event.key)}"]`);
    if (place) place.click();
    return !!place;
  }
  if (event.key === "?") return sheet(), true;
  if (event.key === "g") return (going = window.setTimeout(() => (going = 0), 1_500)), true;
  const element = bound(event.key);
  if (element) return use(element), true;
  if (event.key === "j" || event.key === "k") return step(event.key === "j" ? 1 : -1), true;
  return false;
}
document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && event.key === ".") return event.preventDefault(), density();
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing(document.activeElement) && !document.querySelector("dialog[open]")) return (document.activeElement as HTMLElement).blur();
  if (typing(event.target as Element) || document.querySelector("dialog[open]")) return;
  const to = ARROWS[event.key];
  if (to && arrow(...to)) return event.preventDefault();
  const place = document.activeElement as HTMLElement | null;
  if (event.key === "Enter" && place?.matches("[data-item], tr[data-href]") && place.tagName !== "A") return event.preventDefault(), open(place);
  if (event.key.length === 1 && letters() && letter(event)) event.preventDefault();
});
document.querySelectorAll<HTMLElement>("tr[data-href]").forEach((row) => {
  if (!row.hasAttribute("tabindex")) row.tabIndex = 0;
});
if (places().length) document.querySelectorAll<HTMLElement>("[data-list-keys]").forEach((e) => (e.hidden = false));
