// Sign-in, the time-out warning and the lock. Every page works without this.
const UNATTENDED = { "X-Unattended": "1", Accept: "application/json" };
const WARN_AT = 60;

function csrf(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=csrf]")?.content ?? "";
}

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-shows]")) {
  const field = document.getElementById(button.dataset.shows ?? "") as HTMLInputElement | null;
  if (!field) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.textContent = shown ? "Show" : "Hide";
    button.setAttribute("aria-pressed", String(!shown));
    field.focus();
  });
  field.form?.addEventListener("submit", () => (field.type = "password"));
}

function lock(): void {
  document.dispatchEvent(new Event("almoner:before-lock"));
  location.replace("/lock?next=" + encodeURIComponent(location.pathname + location.search));
}

/** Seconds until the server locks this session; null when it cannot be reached. */
async function left(): Promise<number | null> {
  try {
    const answer = await fetch("/session", { headers: UNATTENDED, redirect: "manual" });
    if (answer.status === 401 || answer.type === "opaqueredirect") return 0;
    return answer.ok ? (await answer.json()).seconds : null;
  } catch {
    return null;
  }
}

async function stay(): Promise<void> {
  await fetch("/session/stay", { method: "POST", headers: { "X-CSRF-TOKEN": csrf() } }).catch(() => undefined);
}

class Warning {
  private readonly dialog = document.createElement("dialog");
  private readonly words = document.createElement("p");
  private ticking = 0;

  constructor(private readonly stayed: () => void) {
    this.dialog.className = "time-out";
    this.dialog.setAttribute("role", "alertdialog");
    const heading = document.createElement("h2");
    heading.id = "time-out-heading";
    heading.textContent = "Your screen is about to lock";
    this.dialog.setAttribute("aria-labelledby", heading.id);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = "Stay signed in";
    button.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("close", () => {
      window.clearInterval(this.ticking);
      void stay().then(this.stayed);
    });
    this.dialog.append(heading, this.words, button);
    document.body.append(this.dialog);
  }

  get open(): boolean {
    return this.dialog.open;
  }

  show(seconds: number): void {
    if (this.dialog.open) return;
    let rest = Math.max(1, Math.floor(seconds));
    const say = () => (this.words.textContent = `It locks in ${rest} s. What you typed is kept.`);
    say();
    this.dialog.showModal();
    this.ticking = window.setInterval(() => {
      rest--;
      say();
      if (rest <= 0) {
        window.clearInterval(this.ticking);
        void left().then((s) => (s === null || s > WARN_AT ? this.dialog.close() : lock()));
      }
    }, 1000);
  }
}

if (document.querySelector("form.header__lock")) {
  let timer = 0;
  let touched = Date.now();
  const check = async () => {
    const seconds = await left();
    if (seconds === 0) lock();
    else if (seconds !== null && seconds <= WARN_AT) warning.show(seconds);
    else again(seconds === null ? 15 : Math.max(1, seconds - WARN_AT));
  };
  const again = (seconds: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void check(), seconds * 1000);
  };
  const warning = new Warning(() => again(1));
  const atWork = () => {
    if (warning.open || Date.now() - touched < 60_000) return;
    touched = Date.now();
    void stay();
  };
  document.addEventListener("keydown", atWork);
  document.addEventListener("pointerdown", atWork);
  void check();
}
