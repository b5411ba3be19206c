import { csrf } from "./page";

// What is typed goes to the server every few seconds. It is never kept on a shared computer's disk.
const desk = crypto.randomUUID();
const state = document.querySelector<HTMLElement>("[data-draft-state]");

class Draft {
  private saved: string;
  private replaces: string | null = null;
  private timer = 0;
  private sending: AbortController | null = null;
  private closed = false;
  private waitsForChoice = false;

  constructor(private readonly form: HTMLFormElement) {
    this.saved = this.fields();
    this.hide("_draft", form.dataset.draft ?? "");
    this.hide("_draft_patient", form.dataset.patient ?? "");
    form.addEventListener("input", () => this.soon());
    form.addEventListener("change", () => this.soon());
    form.addEventListener("focusout", () => void this.save());
    form.addEventListener("submit", () => this.close());
    document.addEventListener("visibilitychange", () => void this.save(true));
    addEventListener("pagehide", () => void this.save(true));
    if (!document.querySelector("[data-error-summary]")) void this.offer();
  }

  private url(): string {
    const patient = this.form.dataset.patient;
    return `/drafts/${encodeURIComponent(this.form.dataset.draft ?? "")}${patient ? `?patient=${patient}` : ""}`;
  }
  private key(): string | undefined {
    return this.form.querySelector<HTMLInputElement>("input[name=_key]")?.value;
  }
  private hide(name: string, value: string): void {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    this.form.append(input);
  }

  /** Every field as typed; tokens, passwords and files are not drafts. */
  private fields(): string {
    const typed: [string, string][] = [];
    for (const [name, value] of new FormData(this.form))
      if (!name.startsWith("_") && name !== "version" && typeof value === "string" && !this.secret(name)) typed.push([name, value]);
    return JSON.stringify(typed);
  }
  private secret(name: string): boolean {
    return this.form.elements.namedItem(name) instanceof HTMLInputElement && (this.form.elements.namedItem(name) as HTMLInputElement).type === "password";
  }

  private soon(): void {
    if (!this.timer) this.timer = window.setTimeout(() => void this.save(), 5_000);
  }
  private close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.sending?.abort();
    setTimeout(() => (this.closed = false), 15_000);
  }

  private async save(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    this.timer = 0;
    const fields = this.fields();
    if (this.closed || fields === this.saved) return;
    if (this.waitsForChoice) return say("Draft not saved: resume or discard the earlier one first", true);
    this.sending?.abort();
    this.sending = new AbortController();
    try {
      const answer = await fetch(this.url(), {
        method: "PUT",
        keepalive: leaving && fields.length < 60_000,
        signal: leaving ? undefined : this.sending.signal,
        headers: { "X-CSRF-TOKEN": csrf(), "Content-Type": "application/json" },
        body: JSON.stringify({ fields, page: location.pathname + location.search, desk, replaces: this.replaces, key: this.key() }),
      });
      if (answer.ok) {
        this.saved = fields;
        say(`Draft saved ${(await answer.json()).savedAt}`);
      } else if (answer.status === 409) await this.offer();
      else this.later();
    } catch (failure) {
      if ((failure as Error).name !== "AbortError") this.later();
    }
  }
  private later(): void {
    say("Draft not saved yet; kept in this window", true);
    this.timer = window.setTimeout(() => void this.save(), 5_000);
  }

  private async offer(): Promise<void> {
    try {
      const answer = await fetch(this.url(), { headers: { Accept: "application/json" } });
      if (answer.status !== 200) return;
      const kept = await answer.json();
      if (kept.fields === this.fields() || kept.desk === desk) return;
      this.waitsForChoice = true;
      this.ask(kept);
    } catch {
      // not connected: the stamp says so
    }
  }
  private ask(kept: { fields: string; savedAt: string; desk: string }): void {
    this.form.querySelector(".draft-offer")?.remove();
    const box = document.createElement("div");
    box.className = "draft-offer";
    box.setAttribute("role", "status");
    const words = document.createElement("span");
    words.textContent = `You have a draft of this form from ${kept.savedAt.slice(0, 5)}.`;
    box.append(words, this.choice(`Resume your draft from ${kept.savedAt.slice(0, 5)}`, () => this.resume(kept, box)), this.choice("Discard it", () => this.discard(kept, box)));
    this.form.prepend(box);
  }
  private choice(label: string, done: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: label, className: "button button--secondary button--small" });
    button.addEventListener("click", done);
    return button;
  }
  private resume(kept: { fields: string; desk: string; savedAt: string }, box: HTMLElement): void {
    const typed = JSON.parse(kept.fields) as [string, string][];
    for (const field of Array.from(this.form.elements)) restore(field, typed);
    this.replaces = kept.desk;
    this.chosen(box);
    say(`Draft from ${kept.savedAt} resumed`);
    void this.save();
  }
  private discard(kept: { desk: string }, box: HTMLElement): void {
    this.replaces = kept.desk;
    this.chosen(box);
    void fetch(this.url(), { method: "DELETE", headers: { "X-CSRF-TOKEN": csrf() } }).then(() => this.save());
  }
  private chosen(box: HTMLElement): void {
    this.waitsForChoice = false;
    box.remove();
    this.form.querySelector<HTMLElement>("input:not([type=hidden]), textarea, select")?.focus();
  }
}

function restore(field: Element, typed: [string, string][]): void {
  const { name } = field as HTMLInputElement;
  if (!name || name.startsWith("_") || name === "version") return;
  const values = typed.filter(([n]) => n === name).map(([, v]) => v);
  if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) field.checked = values.includes(field.value);
  else if (field instanceof HTMLInputElement && /hidden|password|file/.test(field.type)) return;
  else if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) && values.length) {
    field.value = values[0]!;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
function say(words: string, wrong = false): void {
  if (!state) return;
  state.textContent = words;
  state.classList.toggle("red", wrong);
}
function attach(within: ParentNode): void {
  within.querySelectorAll<HTMLFormElement>("form[data-draft]").forEach((form) => {
    if (form.dataset.drafting) return;
    form.dataset.drafting = "yes";
    new Draft(form);
  });
}
attach(document);
document.addEventListener("htmx:load", (event) => attach((event as CustomEvent).detail.elt.parentNode ?? document));
