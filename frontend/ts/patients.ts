// The search box in the header lists people as one types: each keystroke replaces the request before it.
import htmx from "htmx.org";

const results = document.getElementById("search-results");
const box = document.getElementById("header-search") as HTMLInputElement | null;
if (results && box) {
  box.value = results.dataset.typed ?? "";
  box.setAttribute("hx-get", "/patients");
  box.setAttribute("hx-trigger", "input changed delay:250ms");
  box.setAttribute("hx-target", "#content");
  box.setAttribute("hx-select", "#content");
  box.setAttribute("hx-swap", "outerHTML");
  box.setAttribute("hx-sync", "this:replace");
  box.setAttribute("hx-replace-url", "true");
  // The server stops the search it replaces, in the database too.
  box.setAttribute("hx-headers", JSON.stringify({ "X-Search-Box": `${Date.now()}-${Math.random()}` }));
  htmx.process(box);
  box.addEventListener("keydown", (key) => {
    const first = document.querySelector<HTMLElement>("#search-results tr[data-href]");
    if (key.key === "ArrowDown" && first) {
      key.preventDefault();
      first.focus();
    }
  });
}

// A practice is chosen from those whose code or name is like what one types.
const practice = document.querySelector<HTMLInputElement>('input[list="practices"]');
const practices = document.getElementById("practices");
let asked = new AbortController();
practice?.addEventListener("input", async () => {
  asked.abort();
  asked = new AbortController();
  const signal = asked.signal;
  try {
    const answer = await fetch(`/patients/practices?q=${encodeURIComponent(practice.value)}`, { signal });
    if (answer.ok && practices) practices.innerHTML = await answer.text();
  } catch {
    // typed on, or not connected: the code can be typed in full
  }
});
