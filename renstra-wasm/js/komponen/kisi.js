// Moving about in a table with the keyboard: one stop for Tab, arrow keys inside, Enter acts.

/**
 * Makes a table a grid. `aksi(cell, lagi)` is called for Enter or a click on a cell with `data-aksi`, `lagi` being true
 * where the cell was chosen before;
 * `tombol(cell, event)` sees every other key first and returns true if it has used it.
 */
export function kisi(table, { peran = 'grid', aksi, tombol } = {}) {
  table.setAttribute('role', peran);
  const cells = () => [...table.rows].map((row) => [...row.cells]).filter((row) => row[0]?.closest('tbody'));
  let now = null;

  function pilih(cell, fokus = true) {
    if (!cell) return;
    if (now) now.tabIndex = -1;
    now = cell;
    now.tabIndex = 0;
    if (fokus) now.focus();
  }

  // After rows came or went: one cell must be left that Tab reaches.
  function segar() {
    for (const cell of table.tBodies[0]?.querySelectorAll('td, th') ?? []) cell.tabIndex = -1;
    const first = now?.isConnected && table.contains(now) ? now : table.tBodies[0]?.rows[0]?.cells[0];
    now = null;
    pilih(first, false);
  }

  function pindah(event) {
    const row = now.parentElement;
    const rows = [...row.parentElement.rows];
    const [r, c] = [rows.indexOf(row), now.cellIndex];
    const at = (y, x) => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, y))];
      return target.cells[Math.max(0, Math.min(target.cells.length - 1, x))];
    };
    const jump = {
      ArrowUp: () => at(r - 1, c),
      ArrowDown: () => at(r + 1, c),
      ArrowLeft: () => at(r, c - 1),
      ArrowRight: () => at(r, c + 1),
      Home: () => at(event.ctrlKey ? 0 : r, 0),
      End: () => at(event.ctrlKey ? rows.length - 1 : r, Infinity),
      PageUp: () => at(r - 10, c),
      PageDown: () => at(r + 10, c),
    }[event.key];
    if (!jump) return;
    event.preventDefault();
    pilih(jump());
  }

  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td, th');
    if (!cell || event.target !== cell || event.altKey || event.metaKey) return;
    now = cell;
    if (tombol?.(cell, event)) {
      event.preventDefault();
    } else if (event.key === 'Enter' && cell.hasAttribute('data-aksi')) {
      event.preventDefault();
      aksi?.(cell, true);
    } else {
      pindah(event);
    }
  });
  // A press moves the focus before it becomes a click.
  let chosen = null;
  table.addEventListener('pointerdown', () => {
    chosen = table.contains(table.getRootNode().activeElement) ? now : null;
  });
  table.addEventListener('click', (event) => {
    const cell = event.target.closest('td, th');
    if (!cell?.closest('tbody') || event.target.closest('button, input, a')) return;
    const again = cell === chosen;
    pilih(cell);
    if (cell.hasAttribute('data-aksi')) aksi?.(cell, again);
  });
  segar();
  return { pilih, segar, cells, kini: () => now };
}
