// The bed board: arrows move by bed in the shape of the ward, m takes a patient up, Enter or a drop puts them down.
// Everything here leads to the same confirmation page that the Move form reaches without script.

type Bed = HTMLElement;

const board = (): HTMLElement | null => document.querySelector("[data-board]");
const beds = (): Bed[] => [...document.querySelectorAll<Bed>("[data-board] [data-bed]")];
const named = (id: string | null): Bed | null => (id === null ? null : document.querySelector<Bed>(`[data-board] [data-bed="${CSS.escape(id)}"]`));

let chosen: string | null = null;
let moving: string | null = null;

function bedOf(target: EventTarget | null): Bed | null {
  return target instanceof Element ? target.closest<Bed>("[data-board] [data-bed]") : null;
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
}

function lettersOn(): boolean {
  return document.documentElement.dataset.keys !== "off";
}

function connected(): boolean {
  return document.documentElement.dataset.link !== "disconnected";
}

function say(parts: [string, string][]): void {
  const line = document.querySelector("[data-selected]");
  if (line === null) return;
  line.replaceChildren();
  for (const [label, value] of parts) {
    const strong = document.createElement("b");
    strong.textContent = value;
    line.append(`${label} `, strong, "  ");
  }
}

/** Whether this person may move patients; without it beds are only read. */
function mayMove(): boolean {
  return board()?.dataset.moves !== undefined;
}

function choose(bed: Bed | null): void {
  for (const other of beds()) other.classList.toggle("bed--selected", other === bed);
  chosen = bed?.dataset.bed ?? null;
  if (bed === null || moving !== null) return;
  const { code = "", name, born = "", gender = "", nhs = "" } = bed.dataset;
  if (name === undefined) say([["Selected", `${code} ${bed.querySelector(".bed__state")?.textContent?.trim() ?? ""}`]]);
  else say([["Selected", `${code} ${name}`], ["Born", born], ["Gender", gender], ["NHS No.", nhs]]);
}

function focus(bed: Bed | undefined): void {
  bed?.querySelector<HTMLElement>(".bed__link")?.focus();
}

/** The nearest bed that way, measured where it stands on the screen: bays are not one grid. */
function nearest(from: Bed, key: string): Bed | undefined {
  const here = from.getBoundingClientRect();
  const sideways = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  let best: Bed | undefined;
  let least = Infinity;
  for (const bed of beds()) {
    const there = bed.getBoundingClientRect();
    const dx = there.left + there.width / 2 - here.left - here.width / 2;
    const dy = there.top + there.height / 2 - here.top - here.height / 2;
    const along = sign * (sideways ? dx : dy);
    const across = Math.abs(sideways ? dy : dx);
    if (along < 8) continue;
    const distance = along + across * 3;
    if (distance < least) [best, least] = [bed, distance];
  }
  return best;
}

function takeUp(bed: Bed): void {
  if (bed.dataset.patient === undefined || !connected() || !mayMove()) return;
  moving = bed.dataset.bed ?? null;
  board()?.classList.add("board--moving");
  bed.classList.add("bed--moving");
  say([["Moving", `${bed.dataset.code ?? ""} ${bed.dataset.name ?? ""}`], ["Arrows choose a bed,", "Enter puts here, Esc stops"]]);
}

function putBack(): void {
  moving = null;
  board()?.classList.remove("board--moving");
  for (const bed of beds()) bed.classList.remove("bed--moving", "bed--target");
}

function putDown(target: Bed): void {
  const from = named(moving);
  putBack();
  if (from === null || from === target || from.dataset.patient === undefined) return;
  const ward = board()?.dataset.ward ?? "";
  window.location.assign(`/wards/${ward}/patients/${from.dataset.patient}/move?bed=${target.dataset.bed ?? ""}`);
}

document.addEventListener("focusin", (event) => {
  const bed = bedOf(event.target);
  if (bed === null) return;
  choose(bed);
  if (moving !== null) for (const other of beds()) other.classList.toggle("bed--target", other === bed && bed.dataset.bed !== moving);
});

document.addEventListener(
  "keydown",
  (event) => {
    if (board() === null || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.startsWith("Arrow")) {
      const from = bedOf(document.activeElement) ?? named(chosen);
      const to = from === null ? beds()[0] : nearest(from, event.key);
      if (to === undefined) return;
      event.preventDefault();
      focus(to);
    } else if (event.key === "m" && lettersOn()) {
      const bed = bedOf(document.activeElement) ?? named(chosen);
      if (bed !== null && moving === null && bed.dataset.patient !== undefined) {
        event.preventDefault();
        event.stopPropagation();
        takeUp(bed);
      }
    } else if (event.key === "Enter" && moving !== null) {
      const bed = bedOf(document.activeElement);
      if (bed === null) return;
      event.preventDefault();
      event.stopPropagation();
      putDown(bed);
    } else if (event.key === "Escape" && moving !== null) {
      event.preventDefault();
      const from = named(moving);
      putBack();
      if (from !== null) choose(from);
    }
  },
  true,
);

// A pointer drag; touch scrolls instead and uses the Move button.
let grab: { bed: Bed; x: number; y: number; ghost: HTMLElement | null } | null = null;

document.addEventListener("pointerdown", (event) => {
  const bed = bedOf(event.target);
  if (bed === null || event.button !== 0 || event.pointerType === "touch") return;
  if (bed.dataset.patient === undefined || !connected() || !mayMove()) return;
  grab = { bed, x: event.clientX, y: event.clientY, ghost: null };
});

document.addEventListener("dragstart", (event) => {
  if (bedOf(event.target) !== null) event.preventDefault();
});

document.addEventListener("pointermove", (event) => {
  if (grab === null) return;
  if (grab.ghost === null) {
    if (Math.hypot(event.clientX - grab.x, event.clientY - grab.y) < 6) return;
    grab.ghost = document.createElement("div");
    grab.ghost.className = "drag-ghost";
    grab.ghost.textContent = `${grab.bed.dataset.code ?? ""} ${grab.bed.dataset.name ?? ""}`;
    document.body.append(grab.ghost);
    takeUp(grab.bed);
  }
  grab.ghost.style.transform = `translate(${event.clientX + 10}px, ${event.clientY + 10}px)`;
  const over = bedOf(document.elementFromPoint(event.clientX, event.clientY));
  for (const bed of beds()) bed.classList.toggle("bed--target", bed === over && bed !== grab.bed);
  event.preventDefault();
});

document.addEventListener("pointerup", (event) => {
  if (grab === null) return;
  const dragged = grab.ghost !== null;
  grab.ghost?.remove();
  grab = null;
  if (!dragged) return;
  const swallow = (click: Event): void => {
    click.preventDefault();
    click.stopPropagation();
  };
  document.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 50);
  const over = bedOf(document.elementFromPoint(event.clientX, event.clientY));
  if (over === null) putBack();
  else putDown(over);
});

document.addEventListener("pointercancel", () => {
  grab?.ghost?.remove();
  grab = null;
  putBack();
});

document.addEventListener("mouseover", (event) => {
  const bed = bedOf(event.target);
  if (bed !== null && moving === null && bedOf(document.activeElement) === null) choose(bed);
});

// A changed bed changes the counters and the strips with it, a changed ward the totals: they are fetched together.
let asked = 0;

function inUse(element: Element): boolean {
  return element.contains(document.activeElement) || element.matches(":hover");
}

async function around(): Promise<void> {
  asked = 0;
  const place = board();
  const show = place?.dataset.show;
  const from = place === null ? "/flow/around" : `/wards/${place.dataset.ward ?? ""}/around${show ? `?show=${encodeURIComponent(show)}` : ""}`;
  const answer = await fetch(from, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const fresh = document.createElement("template");
  fresh.innerHTML = await answer.text();
  for (const id of ["counters", "strips", "flow-totals", "flow-figures", "flow-sides"]) {
    const element = fresh.content.getElementById(id);
    const old = document.getElementById(id);
    if (element !== null && old !== null && !inUse(old)) old.replaceWith(element);
  }
}

/** The list has no parts of its own on the wire: its page is fetched, and the rows that differ are put in place. */
async function listed(): Promise<void> {
  asked = 0;
  const answer = await fetch(window.location.href, { headers: { accept: "text/html" } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const old of document.querySelectorAll("[data-around] tr[id], #strips, #counters")) {
    const element = fresh.getElementById(old.id);
    if (element === null || element.isEqualNode(old)) continue;
    if (inUse(old)) asked ||= window.setTimeout(() => void listed().catch(() => undefined), 2000);
    else old.replaceWith(element);
  }
}

function changed(event: Event): void {
  if (document.querySelector("[data-around]") !== null) {
    asked ||= window.setTimeout(() => void listed().catch(() => undefined), 200);
    return;
  }
  if (board() === null && document.querySelector("[data-flow]") === null) return;
  const id = event instanceof CustomEvent ? (event.detail as { id: string }).id : "";
  if (id === "board" && document.querySelector(".workspace") === null) return window.location.reload();
  if (chosen !== null) named(chosen)?.classList.add("bed--selected");
  asked ||= window.setTimeout(() => void around().catch(() => undefined), 200);
}

document.addEventListener("almoner:changed", changed);
document.addEventListener("almoner:unplaced", changed);
