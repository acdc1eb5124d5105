// "Snel weg": the link works by itself; with script the page empties at once and the weather takes its place in the history.
for (const link of document.querySelectorAll("[data-quick-exit]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    document.body.replaceChildren();
    document.title = "";
    window.location.replace(link.href);
  });
}
