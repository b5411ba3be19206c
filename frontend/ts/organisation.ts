// The ward layout editor: drag or arrow keys write the same row and column fields that work without scripts.
type Move = { rows: number; columns: number };
const arrows: Record<string, Move> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

class Layout {
  private dragged = "";
  private readonly said: HTMLElement | null;

  constructor(private readonly form: HTMLFormElement) {
    this.said = form.querySelector("[data-layout-said]");
    form.querySelectorAll<HTMLElement>("[data-layout-moves]").forEach((e) => (e.hidden = false));
    form.querySelectorAll<HTMLElement>("[data-handle]").forEach((e) => this.makeMovable(e));
    form.querySelectorAll<HTMLElement>("[data-layout-grid]").forEach((e) => this.makeGround(e));
    form.addEventListener("input", () => this.redraw());
  }

  private makeMovable(handle: HTMLElement): void {
    const field = handle.dataset.handle ?? "";
    if (!this.input(field, "row")) return;
    handle.tabIndex = 0;
    handle.draggable = true;
    handle.setAttribute("role", "button");
    handle.addEventListener("keydown", (event) => {
      const move = arrows[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      this.put(field, this.at(field, "row") + move.rows, this.at(field, "column") + move.columns);
    });
    handle.addEventListener("dragstart", (event) => {
      event.stopPropagation();
      this.dragged = field;
      event.dataTransfer?.setData("text/plain", field);
    });
    this.label(handle, field);
  }

  private makeGround(ground: HTMLElement): void {
    const kind = ground.dataset.layoutGrid ?? "";
    const ours = () =>
      this.dragged.startsWith(kind) && this.place(this.dragged)?.parentElement === ground;
    ground.addEventListener("dragover", (event) => {
      if (ours()) event.preventDefault();
    });
    ground.addEventListener("drop", (event) => {
      if (!ours()) return;
      event.preventDefault();
      event.stopPropagation();
      const style = getComputedStyle(ground);
      const box = ground.getBoundingClientRect();
      this.put(
        this.dragged,
        cell(event.clientY - box.top, style.gridTemplateRows, parseFloat(style.rowGap)),
        cell(event.clientX - box.left, style.gridTemplateColumns, parseFloat(style.columnGap)),
      );
    });
  }

  /** Moves one there; what stood there takes its place. */
  private put(field: string, row: number, column: number): void {
    if (row < 1 || column < 1 || row > 30 || column > 30) return;
    const other = this.neighbours(field).find(
      (n) => this.at(n, "row") === row && this.at(n, "column") === column,
    );
    if (other) this.write(other, this.at(field, "row"), this.at(field, "column"));
    this.write(field, row, column);
    this.redraw();
    if (this.said) this.said.textContent = `Row ${row}, column ${column}${other ? ", swapped" : ""}`;
    this.form.querySelector<HTMLElement>(`[data-handle="${field}"]`)?.focus();
  }

  private neighbours(field: string): string[] {
    const ground = this.place(field)?.parentElement;
    return [...(ground?.children ?? [])]
      .map((e) => (e as HTMLElement).dataset.place ?? "")
      .filter((f) => f !== "" && f !== field);
  }

  private redraw(): void {
    this.form.querySelectorAll<HTMLElement>("[data-place]").forEach((e) => {
      const field = e.dataset.place ?? "";
      if (!this.input(field, "row")) return;
      [...e.classList].filter((c) => c.startsWith("place-")).forEach((c) => e.classList.remove(c));
      e.classList.add(`place-row-${this.at(field, "row")}`, `place-column-${this.at(field, "column")}`);
    });
    this.form
      .querySelectorAll<HTMLElement>("[data-handle]")
      .forEach((e) => this.label(e, e.dataset.handle ?? ""));
  }

  private label(handle: HTMLElement, field: string): void {
    const where = `row ${this.at(field, "row")}, column ${this.at(field, "column")}`;
    handle.setAttribute("aria-label", `${handle.textContent?.trim()}, ${where}, arrow keys move it`);
  }

  private place(field: string): HTMLElement | null {
    return this.form.querySelector(`[data-place="${field}"]`);
  }

  private input(field: string, what: string): HTMLInputElement | null {
    return this.form.querySelector(`input[name="${field}-${what}"]`);
  }

  private at(field: string, what: string): number {
    return Number(this.input(field, what)?.value ?? 0);
  }

  private write(field: string, row: number, column: number): void {
    const rows = this.input(field, "row");
    const columns = this.input(field, "column");
    if (rows) rows.value = String(row);
    if (columns) columns.value = String(column);
  }
}

/** Which track of the grid an offset falls into; beyond the last one it is the next. */
function cell(offset: number, tracks: string, gap: number): number {
  let end = 0;
  const sizes = tracks.split(" ").map(parseFloat);
  for (let i = 0; i < sizes.length; i++) {
    end += (sizes[i] ?? 0) + (gap || 0);
    if (offset < end) return i + 1;
  }
  return sizes.length + 1;
}

document.querySelectorAll<HTMLFormElement>("form[data-layout]").forEach((f) => new Layout(f));
