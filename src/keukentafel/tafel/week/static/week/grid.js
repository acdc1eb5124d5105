// The arrow keys walk through the grid of hours: 168 stops with the tab key are too many. Without this file tab works.
const grid = document.querySelector("[data-grid]");
if (grid) {
  const rows = [...grid.tBodies[0].rows].map((row) => [...row.querySelectorAll("input")]);
  const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const stop = (box) => {
    rows.flat().forEach((each) => { each.tabIndex = each === box ? 0 : -1; });
  };
  stop(rows[0][0]);
  document.documentElement.classList.add("week-grid-ready");
  grid.addEventListener("focusin", (event) => stop(event.target));
  grid.addEventListener("keydown", (event) => {
    const move = moves[event.key];
    if (!move) return;
    const row = rows.findIndex((each) => each.includes(event.target));
    const next = rows[row + move[0]]?.[rows[row].indexOf(event.target) + move[1]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
