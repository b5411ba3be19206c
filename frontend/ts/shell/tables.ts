// On a narrow screen a row's cells stand under each other and each needs its column's heading.
function label(within: ParentNode): void {
  within.querySelectorAll<HTMLTableElement>("table.table").forEach((table) => {
    const heads = Array.from(table.tHead?.rows[0]?.cells ?? [], (head) => head.textContent?.trim() ?? "");
    for (const body of table.tBodies)
      for (const row of body.rows)
        if (row.cells.length === heads.length) Array.from(row.cells).forEach((cell, i) => cell.tagName === "TD" && heads[i] && (cell.dataset.label = heads[i]));
  });
}
label(document);
document.addEventListener("almoner:changed", () => label(document));
document.addEventListener("htmx:load", () => label(document));
